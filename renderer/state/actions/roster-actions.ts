import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { CommandInput, CommandOutput } from '../../../electron/contract/commands.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { RosterEdit } from '../../../electron/contract/models/roster-edit.ts';
import type { Result } from '../../../electron/lib/result.ts';
import type { AppState } from '../app-state.ts';
import type { Choose } from './choose.ts';
import type { ContactIndex } from '../contact-index.ts';
import type { RosterNotice } from '../slices/ui.slice.ts';

export interface RosterActions {
  /** Each says what became of it in a line that offers to undo it. */
  moveContacts(input: CommandInput<'contacts.move'>): void;
  removeGroup(accountId: AccountId, group: string): void;
  mergeGroup(accountId: AccountId, from: string, to: string): void;
  /** Says what a dialog did, which has its own place for what went wrong. */
  tellRosterEdit(edit: RosterEdit, failed?: CommandOutput<'roster.undo'>['failed']): void;
  /** Another order by hand: seen at once, so it is not told. */
  placeByHand(input: CommandInput<'roster.place'>): void;
  undoRoster(): void;
  redoRoster(): void;
  putRosterNoticeAway(): void;
  /** While contacts are held nobody moves in the list by themselves; let go, they are taken up. */
  holdContacts(index: ContactIndex, isHeld: boolean): void;
}

export function rosterActions(bridge: Bridge, store: StoreApi<AppState>, choose: Choose): RosterActions {
  let turn = 0;

  function tell(how: RosterNotice['how'], answer: Result<CommandOutput<'roster.undo'>, AppError>): void {
    turn += 1;
    if (!answer.ok) return store.setState(({ ui }) => ({ ui: { ...ui, roster: undefined, notice: { error: answer.error, turn } } }));
    const { edit, failed } = answer.value;
    store.setState(({ ui }) => ({ ui: { ...ui, notice: undefined, roster: { how, edit, failed, turn } } }));
  }

  return {
    moveContacts: (input) => void bridge.call('contacts.move', input).then((answer) => tell('done', answer)),
    removeGroup: (accountId, group) => void bridge.call('group.remove', { accountId, group }).then((answer) => tell('done', answer)),
    mergeGroup: (accountId, from, to) => void bridge.call('group.rename', { accountId, from, to }).then((answer) => tell('done', answer.ok
      ? { ok: true, value: { edit: { kind: 'regrouped', from, to, count: answer.value.renamed, waits: answer.value.waits }, failed: answer.value.failed } } : answer)),
    tellRosterEdit: (edit, failed = []) => tell('done', { ok: true, value: { edit, failed } }),
    placeByHand(input) {
      const { slot, key, order } = input;
      choose({ [slot]: { ...store.getState().settings[slot], [key]: order } }, bridge.call('roster.place', input).then((answer) => { if (!answer.ok) tell('done', answer); }));
    },
    undoRoster: () => void bridge.call('roster.undo', {}).then((answer) => tell('undone', answer)),
    redoRoster: () => void bridge.call('roster.redo', {}).then((answer) => tell('redone', answer)),
    holdContacts(index, isHeld) {
      const { version } = index;
      index.hold(isHeld);
      if (index.version !== version) store.setState(({ contacts }) => ({ contacts: { ...contacts } }));
    },
    putRosterNoticeAway: () => store.setState(({ ui }) => ({ ui: { ...ui, roster: undefined } })),
  };
}
