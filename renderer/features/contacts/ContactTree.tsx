import { Check, UserPlus } from 'lucide-react';
import { memo, useCallback, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { addressOf, type PeerKey } from '../../state/keys.ts';
import { ContactRows, type ContactRow } from '../../state/selectors/contact-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/fields.tsx';
import { useFixedWindow } from '../../ui/use-fixed-window.ts';
import { useActions, useApp, useAtVersion } from '../store/index.ts';
import { ContactMenuView, type MenuPlace } from './ContactMenu.tsx';
import { DragPreview } from './DragPreview.tsx';
import { ContactRowContent, contactRowName, usePerson } from './ContactRowContent.tsx';
import { GroupMenuView } from './GroupMenu.tsx';
import { HeadingRow } from './HeadingRow.tsx';
import { rowStyle } from './row-style.ts';
import { useHeldOrder } from './use-held-order.ts';
import { useRosterWork } from './use-roster-work.ts';
import { useTreeKeys } from './use-tree-keys.ts';

/** Pixels before the text size is applied. Contacts are of one height and headings of another: where a row stands is then plain arithmetic. */
const CONTACT_HEIGHT = { comfortable: 56, compact: 36 } as const;
const HEADING_HEIGHT = 32;

/** Every contact in its groups, as one grid of rows of which only those in sight are in the page. */
export function ContactTreeView(): ReactNode {
  const t = useTexts();
  const actions = useActions();
  const index = useApp((state) => state.contacts.index);
  const size = useApp((state) => state.contacts.index.size);
  const version = useApp((state) => state.contacts.index.version);
  const { collapsedGroups, showOffline, density, fontScale, groupDelimiters } = useApp((state) => state.settings);
  const accounts = useApp((state) => state.accounts.order);
  const openKey = useApp((state) => state.ui.openKey);
  const scale = Math.max(1, fontScale);
  const rows = useAtVersion(
    version,
    () => new ContactRows(index, {
      collapsed: new Set(collapsedGroups), showOffline, accounts, delimiters: groupDelimiters, contactHeight: Math.round(CONTACT_HEIGHT[density] * scale), headingHeight: Math.round(HEADING_HEIGHT * scale),
    }),
    [index, collapsedGroups, showOffline, accounts, groupDelimiters, density, scale],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useFixedWindow(scroller, rows);
  const [menu, setMenu] = useState<{ readonly key: PeerKey; readonly row: ContactRow | undefined; readonly at: MenuPlace } | undefined>();
  const [groupMenu, setGroupMenu] = useState<{ readonly group: ContactGroup; readonly at: MenuPlace } | undefined>();

  const open = useCallback((row: ContactRow): void => {
    if (row.kind === 'contact') actions.openConversation(row.contact);
    else actions.toggleGroup(row.key, !row.isCollapsed);
  }, [actions]);
  const work = useRosterWork(rows, scroller);
  const held = useHeldOrder(index, work.isBusy);
  const keys = useTreeKeys({
    rows, scroller, index, onOpen: open, onKey: work.onKey,
    onToggle: (row, isCollapsed) => actions.toggleGroup(row.key, isCollapsed),
    onMenu: (row, element) => {
      if (row.kind === 'contact') setMenu({ key: row.contact, row, at: element });
      else if (row.kind === 'group' && row.group.name !== '') setGroupMenu({ group: row.group, at: element });
    },
  });
  // The lines are drawn anew only for what they show: what they call is always the same, and does what is right now.
  const latest = useRef({ rows, work });
  latest.current = { rows, work };
  const onMenu = useCallback((event: MouseEvent, key: PeerKey, number: number): void => {
    event.preventDefault();
    setMenu({ key, row: latest.current.rows.at(number), at: { x: event.clientX, y: event.clientY } });
  }, []);
  const onClick = useCallback((event: MouseEvent, key: PeerKey, number: number): void => {
    if (!latest.current.work.picked.click(event, number)) actions.openConversation(key);
  }, [actions]);
  const onGroupMenu = useCallback((event: MouseEvent, group: ContactGroup): void => {
    event.preventDefault();
    setGroupMenu({ group, at: { x: event.clientX, y: event.clientY } });
  }, []);

  if (size === 0) return <NoContacts />;
  const shown: ReactNode[] = [];
  // The focused row stays in the page wherever it is scrolled to, or the keyboard would lose its place.
  const numbers = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (keys.active < rows.count && (keys.active < first || keys.active >= end)) numbers.push(keys.active);
  for (const number of numbers) {
    const row = rows.at(number);
    if (!row) continue;
    const isActive = number === keys.active;
    const shared = { number, top: rows.topOf(number), height: rows.heightOf(number), isActive };
    shown.push(row.kind === 'contact'
      ? <ContactLine key={row.key} {...shared} contact={row.contact} level={row.level} depth={row.depth} position={row.position} siblings={row.siblings} isOpen={row.contact === openKey} isCompact={density === 'compact'} isPicked={work.picked.picks.has(row.key)} isAway={work.isAway(row)} onClick={onClick} onMenu={onMenu} t={t} />
      : <HeadingRow key={row.key} {...shared} row={row} version={version} onToggle={actions.toggleGroup} onMenu={onGroupMenu} drop={work.drag?.overKey === row.key ? work.drag.mark : undefined} t={t} />);
  }
  return (
    <>
      <div
        ref={scroller} className="tree" role="treegrid" aria-label={t('contacts.tree')} aria-rowcount={rows.count} aria-multiselectable="true" data-region=""
        onKeyDown={keys.onKeyDown} onPointerDown={work.onPointerDown} onPointerEnter={held.onPointerEnter} onPointerLeave={held.onPointerLeave}
        onFocus={(event) => { keys.onFocus(event); held.onFocus(event); }} onBlur={(event) => { keys.onBlur(); held.onBlur(event); }} onDragStart={preventDefault}
      >
        <div className="tree-space" role="presentation" style={{ blockSize: rows.height }}>{shown}{work.drag?.line !== undefined && <div className="drop-line" role="presentation" style={{ transform: `translateY(${work.drag.line}px)` }} />}</div>
      </div>
      <p className={work.said === '' ? 'visually-hidden' : 'tree-said'} role="status"><bdi>{work.said}</bdi></p>
      {work.drag && <DragPreview place={work.drag.preview} mark={work.drag.mark} words={work.drag.words} isMerge={work.drag.isMerge} />}
      {menu && <ContactMenuView contact={menu.key} at={menu.at} onSaid={work.say} onCarry={menu.row && (() => menu.row && work.carry(menu.row, false))} onClose={() => setMenu(undefined)} />}
      {groupMenu && <GroupMenuView group={groupMenu.group} at={groupMenu.at} onSaid={work.say} onClose={() => setGroupMenu(undefined)} />}
    </>
  );
}

/** Pictures and links could be dragged by the browser, which would end a drag of ours. */
function preventDefault(event: { preventDefault(): void }): void {
  event.preventDefault();
}

interface LineProps {
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly contact: PeerKey;
  readonly level: number;
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly isCompact: boolean;
  readonly isPicked: boolean;
  /** Dragged, or cut. */
  readonly isAway: boolean;
  readonly onClick: (event: MouseEvent, key: PeerKey, number: number) => void;
  readonly onMenu: (event: MouseEvent, key: PeerKey, number: number) => void;
  readonly t: TFunction;
}

const ContactLine = memo(function ContactLine({ number, top, height, isActive, contact, level, depth, position, siblings, isOpen, isCompact, isPicked, isAway, onClick, onMenu, t }: LineProps) {
  const person = usePerson(contact);
  return (
    <div
      className={`row${isOpen ? ' row-selected' : ''}${isPicked ? ' row-picked' : ''}${isAway ? ' row-away' : ''}`} role="row" data-row={number} tabIndex={isActive ? 0 : -1} style={rowStyle(top, height, depth)}
      aria-label={contactRowName(t, person)} aria-level={level} aria-posinset={position} aria-setsize={siblings} aria-rowindex={number + 1} aria-selected={isPicked} aria-current={isOpen || undefined}
      title={addressOf(contact)} data-takes-drops={contact} onClick={(event) => onClick(event, contact, number)} onContextMenu={(event) => onMenu(event, contact, number)}
    >
      <span className="row-cell" role="gridcell"><ContactRowContent person={person} isCompact={isCompact} t={t} />{isPicked && <Check className="row-check" size={16} strokeWidth={2} aria-hidden="true" />}</span>
    </div>
  );
});

function NoContacts(): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  return (
    <div className="tree" role="presentation">
      <Empty icon={<UserPlus size={32} strokeWidth={1.5} aria-hidden="true" />} title={t('empty.noContactsTitle')} text={t('empty.noContactsText')}>
        <Button look="primary" onClick={() => openDialog({ kind: 'add-contact' })}>{t('contacts.add')}</Button>
      </Empty>
    </div>
  );
}
