import { modeListName, type Passage, type PrivacyMode } from '../../electron/contract/models/privacy-mode.ts';
import type { AccountLists } from '../../electron/contract/models/privacy-list.ts';
import { ok } from '../../electron/lib/result.ts';
import { ACCOUNT, type ScriptedCore } from './scripted-core.ts';

/** A mode that is in force, or none. */
export function putMode(core: ScriptedCore, mode: PrivacyMode | undefined, isHeld = false): void {
  const name = mode && modeListName(mode);
  const before = core.snapshot.privacyLists.find(({ accountId }) => accountId === ACCOUNT)?.lists ?? [];
  const lists: AccountLists = {
    accountId: ACCOUNT, lists: before,
    ...(name === undefined ? {} : { active: name }), ...(mode?.kind === 'invisible' && name !== undefined ? { hidden: { list: name, isHeld } } : {}),
  };
  core.snapshot = { ...core.snapshot, privacyLists: [...core.snapshot.privacyLists.filter(({ accountId }) => accountId !== ACCOUNT), lists] };
  core.emit('privacyLists.changed', { lists });
}

/** Rules that stop the messages of whoever is asked about, as they were known yesterday. */
export function putGate(core: ScriptedCore): void {
  const WHAT: readonly Passage['what'][] = ['message-in', 'message-out', 'iq-in', 'iq-out', 'presence-in', 'presence-out', 'request-in', 'request-out'];
  core.on('privacy.judge', () => ok({
    list: 'Blocked by Linnet', asOf: Date.UTC(2026, 4, 11, 9),
    passages: WHAT.map((what): Passage => (what === 'message-in'
      ? { what, isAllowed: false, by: { scope: 'group', value: 'Former colleagues', action: 'deny', kinds: ['message'] } }
      : { what, isAllowed: true, by: 'fall-through' })),
  }));
}
