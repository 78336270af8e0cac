import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { ContactGroup } from '../../state/contact-index.ts';
import { addressOf } from '../../state/keys.ts';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import { labelOf, siblingGroups } from '../../state/selectors/people.ts';
import { useActions, useStore } from '../store/index.ts';
import { placedBeside, steppedBy, type Gap } from './gaps.ts';
import { contactsIn, type Picked, type Picks } from './picked.ts';
import { isolated, whoWords } from './roster-words.ts';
import { pickedWith } from './use-carried.ts';
import { reveal } from './use-tree-keys.ts';

export interface Arranging {
  /** Puts contacts into a gap of a group, or a group into one between groups. */
  putContacts(picked: readonly Picked[], group: ContactGroup, gap: Gap): void;
  putGroup(group: ContactGroup, gap: Gap): void;
  /** Alt+Shift with the arrows up and down; true when it was one of them. */
  key(event: KeyboardEvent, active: number): boolean;
}

/** The order by hand: of groups always, of contacts where the person chose it. It is kept here and goes to no server. */
export function useArranging({ rows, scroller, picks, onSaid }: {
  readonly rows: ContactRows;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly picks: Picks;
  readonly onSaid: (words: string) => void;
}): Arranging {
  const t = useTexts();
  const store = useStore();
  const actions = useActions();
  // The row that was moved by a key stays in sight.
  const moved = useRef<string | undefined>(undefined);
  useEffect(() => {
    const number = moved.current === undefined ? -1 : rows.indexOf(moved.current);
    moved.current = undefined;
    if (number >= 0 && scroller.current) reveal(scroller.current, rows, number);
  }, [rows, scroller]);

  function setContacts(group: ContactGroup, order: string[]): void {
    actions.placeByHand({ accountId: group.accountId, slot: 'contactOrders', key: group.key, order });
  }

  /** `order` is that of a group and those beside it; between them alone places count. */
  function setGroups({ accountId }: ContactGroup, order: string[]): void {
    const { groupOrders } = store.getState().settings;
    const others = groupOrders[accountId]?.filter((name) => !order.includes(name)) ?? [];
    actions.placeByHand({ accountId, slot: 'groupOrders', key: String(accountId), order: [...others, ...order] });
  }

  function stepContacts(row: Extract<ContactRow, { kind: 'contact' }>, step: 1 | -1): void {
    const state = store.getState();
    if (state.settings.contactSort !== 'hand') return onSaid(t('roster.notByHand', { how: t('listMenu.hand'), menu: t('listMenu.title') }));
    const picked = pickedWith(row, picks).filter(({ group }) => group === row.group.name);
    const moving = picked.map(({ contact }) => addressOf(contact));
    const addresses = (places: ContactGroup['all']): string[] => places.map(({ address }) => address);
    const order = steppedBy(addresses(row.group.all), addresses(rows.shownOf(row.group)), moving, step);
    if (order) setContacts(row.group, order);
    const shown = rows.shownOf(row.group);
    onSaid(t('roster.placed', { who: whoWords(t, contactsIn(picked), labelOf(state, row.contact)), place: shown.findIndex(({ key }) => key === row.contact) + 1, count: shown.length }));
  }

  function stepGroup({ group, title }: Extract<ContactRow, { kind: 'group' }>, step: 1 | -1): void {
    const names = siblingGroups(store.getState(), group.accountId, group.name);
    const order = steppedBy(names, names, [group.name], step);
    if (order) setGroups(group, order);
    onSaid(t('roster.placed', { who: isolated(title), place: (order ?? names).indexOf(group.name) + 1, count: names.length }));
  }

  return {
    putContacts(picked, group, gap) {
      setContacts(group, placedBeside(group.all.map(({ address }) => address), picked.map(({ contact }) => addressOf(contact)), gap));
    },
    putGroup(group, gap) {
      setGroups(group, placedBeside(siblingGroups(store.getState(), group.accountId, group.name), [group.name], gap));
    },
    key(event, active) {
      const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
      const row = rows.at(active);
      if (!event.altKey || !event.shiftKey || step === undefined || !row) return false;
      if (row.kind === 'contact') stepContacts(row, step);
      else if (row.kind === 'group' && row.group.name !== '') stepGroup(row, step);
      moved.current = row.key;
      return true;
    },
  };
}
