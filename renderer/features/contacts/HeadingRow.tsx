import { ChevronRight } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { peopleIn, type ContactRow } from '../../state/selectors/contact-rows.ts';
import { useApp } from '../store/index.ts';
import { rowStyle } from './row-style.ts';
import { DropIcon, type DropMark } from './DragPreview.tsx';

interface HeadingProps {
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly row: Exclude<ContactRow, { kind: 'contact' }>;
  /** Of the index: the numbers in the heading follow it. */
  readonly version: number;
  readonly onToggle: (key: string, isCollapsed: boolean) => void;
  /** Of a group that has a name: the contacts without one are no group. */
  readonly onMenu: (event: MouseEvent, group: ContactGroup) => void;
  /** What would become of that which is dragged over it. */
  readonly drop: DropMark | undefined;
  readonly t: TFunction;
}

/** The heading of a group or of an account, which opens and closes what stands under it. */
export const HeadingRow = memo(function HeadingRow({ number, top, height, isActive, row, onToggle, onMenu, drop, t }: HeadingProps) {
  const address = useApp((state) => (row.kind === 'account' ? state.accounts.byId.get(row.accountId)?.address : undefined));
  const isAlone = useApp((state) => state.contacts.index.groups.length === 1);
  const level = row.kind === 'account' ? 1 : row.level;
  const { online, total } = peopleIn(row.kind === 'group' ? row.within : []);
  const title = row.kind === 'account' ? (address ?? '') : row.title !== '' ? row.title : t(isAlone ? 'contacts.ungrouped' : 'contacts.otherContacts');
  return (
    <div
      className={`row row-heading${row.kind === 'account' ? ' row-account' : ''}${drop ? ` row-drop row-drop-${drop}` : ''}`} role="row" data-row={number} tabIndex={isActive ? 0 : -1}
      style={rowStyle(top, height, row.kind === 'group' ? row.depth : 0)} aria-level={level} aria-expanded={!row.isCollapsed} aria-rowindex={number + 1}
      aria-label={row.kind === 'group' ? t('contacts.group', { group: title, online, total }) : title} onClick={() => onToggle(row.key, !row.isCollapsed)}
      onContextMenu={row.kind === 'group' && row.group.name !== '' ? (event) => onMenu(event, row.group) : undefined}
    >
      <span className="row-cell" role="gridcell">
        <ChevronRight className={row.isCollapsed ? 'chevron' : 'chevron chevron-open'} size={14} strokeWidth={2} aria-hidden="true" />
        <bdi className="heading-title one-line">{title}</bdi>
        {drop && <DropIcon mark={drop} />}
        {row.kind === 'group' && <span className="heading-count figures">{t('contacts.count', { online, total })}</span>}
      </span>
    </div>
  );
});
