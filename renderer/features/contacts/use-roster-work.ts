import { useEffect, useMemo, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf } from '../../state/keys.ts';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { keyName } from '../../ui/combo.ts';
import { hasCommandKey, shortcut } from '../../ui/platform-keys.ts';
import { useActions, useStore } from '../store/index.ts';
import { dropOf, type DropMark } from './DragPreview.tsx';
import { gapAt } from './gaps.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { contactsIn, transferOf, type DragLoad, type Group, type Picked } from './picked.ts';
import { isolated, whoWords } from './roster-words.ts';
import { useArranging } from './use-arranging.ts';
import { pickedWith, useCarried } from './use-carried.ts';
import { usePicks, type PickState } from './use-picks.ts';
import { useRowDrag } from './use-row-drag.ts';

/** Long enough to be read. */
const SAID_MS = 12_000;

export interface RosterWork {
  readonly picked: PickState;
  /** What is picked or carried, in words; seen and spoken. */
  readonly said: string;
  say(words: string): void;
  readonly drag: { readonly words: string; readonly mark: DropMark | undefined; readonly isMerge: boolean; readonly overKey: string | undefined; readonly line: number | undefined; readonly preview: RefObject<HTMLDivElement | null> } | undefined;
  /** Something is being dragged or was cut. */
  readonly isBusy: boolean;
  /** The row's contact is being dragged or was cut. */
  isAway(row: ContactRow): boolean;
  carry(row: ContactRow, isCopy: boolean): void;
  onKey(event: KeyboardEvent, active: number, go: (number: number) => void): boolean;
  onPointerDown(event: PointerEvent): void;
}

/** Arranging contacts in groups: picking, dragging, cutting and putting, undoing. */
export function useRosterWork(rows: ContactRows, scroller: RefObject<HTMLElement | null>): RosterWork {
  const t = useTexts();
  const store = useStore();
  const actions = useActions();
  const picked = usePicks(rows);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [spoken]);

  const arranging = useArranging({ rows, scroller, picks: picked.picks, onSaid: setSpoken });

  function transfer(load: readonly Picked[], to: Group, isCopy: boolean, isPlaced = false): void {
    const todo = transferOf(load, to, isCopy);
    setSpoken('');
    if (todo.kind === 'nothing' && isPlaced) return;
    if (todo.kind === 'other-account') return setSpoken(t('roster.otherAccount'));
    if (todo.kind === 'nothing') return setSpoken(t('roster.already', { group: to.name === '' ? t('roster.noGroup') : isolated(to.name) }));
    picked.clear();
    actions.moveContacts(todo.input);
  }

  /** Two groups are joined, or one is put into the other, once the person says so. */
  function putTogether(group: ContactGroup, to: Group): void {
    setSpoken('');
    if (to.name === '' || to.key === group.key) return;
    if (to.accountId !== group.accountId) return setSpoken(t('roster.otherAccount'));
    actions.openDialog({ kind: 'merge-group', accountId: to.accountId, from: group.name, to: to.name });
  }

  const { carried, ...carrying } = useCarried({
    rows, picks: picked.picks,
    onPut: ({ load, isCopy }, into) => ('group' in load ? putTogether(load.group, into) : transfer(load.picked, into, isCopy)),
    onGivenUp: () => setSpoken(t('roster.givenUp')),
  });
  const { drag, preview, onPointerDown } = useRowDrag<DragLoad>({
    rows, scroller,
    loadOf: (row) => (row.kind === 'contact' ? { picked: pickedWith(row, picked.picks.has(row.key) ? picked.picks : new Map()) } : row.kind === 'group' && row.group.name !== '' ? { group: row.group } : undefined),
    gapOf: (load, number, fraction) => gapAt(rows, number, fraction, load, store.getState().settings.contactSort),
    onDrop: ({ load, over, gap, isCopy }) => {
      const { group } = over;
      if ('picked' in load) {
        if (gap && load.picked.every(({ contact }) => accountOf(contact) === group.accountId)) arranging.putContacts(load.picked, group, gap);
        return transfer(load.picked, group, isCopy, gap !== undefined);
      }
      if (gap) return arranging.putGroup(load.group, gap);
      putTogether(load.group, group);
    },
    onExpand: (row) => actions.toggleGroup(row.key, false),
  });

  // All of 10,000 may be dragged: none of this is counted anew because the list scrolls under them.
  const nameOf = useMemo(() => ({ contact }: Picked): string => labelOf(store.getState(), contact), [store]);
  const drop = useMemo(() => drag && dropOf(t, drag, nameOf), [t, drag, nameOf]);
  const awayKeys = useMemo(() => {
    const load = drag ? drag.load : carried?.isCopy === false ? carried.load : undefined;
    const away = load && 'picked' in load ? load.picked : [];
    return new Set(away.map(({ contact, group }) => `${contact}\n${group}`));
  }, [drag, carried]);
  const count = useMemo(() => contactsIn(picked.picks.values()), [picked.picks]);
  const carriedWho = useMemo(() => {
    if (!carried) return undefined;
    if ('group' in carried.load) return isolated(carried.load.group.name);
    const [first] = carried.load.picked;
    return first && whoWords(t, contactsIn(carried.load.picked), nameOf(first));
  }, [t, carried, nameOf]);
  const said = carried && carriedWho !== undefined
    ? t(carried.isCopy ? 'roster.copied' : 'roster.cut', { who: carriedWho, key: isolated(shortcut('V')) })
    : count > 0 ? t('roster.selected', { count }) : spoken;

  return {
    picked, said, say: setSpoken, onPointerDown, isBusy: drag !== undefined || carried !== undefined,
    drag: drag && drop && { ...drop, isMerge: 'group' in drag.load && !drag.gap, overKey: drag.over?.key, line: drag.gap?.top, preview },
    isAway: (row) => row.kind === 'contact' && awayKeys.has(`${row.contact}\n${row.group.name}`),
    carry: carrying.take,
    onKey(event, active, go) {
      const letter = hasCommandKey(event) ? keyName(event) : '';
      if (letter === 'z') (event.shiftKey ? actions.redoRoster : actions.undoRoster)();
      else if (letter === 'y') actions.redoRoster();
      else if (!arranging.key(event, active) && !carrying.key(event, active) && !picked.key(event, active, go)) return false;
      return true;
    },
  };
}
