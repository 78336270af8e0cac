import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { listInForce, privacyProblem, type PrivacyApi, type PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { AccountRoom } from '../accounts/account-room.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';
import { privacyRefusal } from './list-means.ts';
import { lockoutOf, readRules } from './list-rules.ts';

type ListCommands = Pick<Handlers, 'privacy.readList' | 'privacy.saveList' | 'privacy.removeList' | 'privacy.useList' | 'privacy.forgetLost'>;
type Done = Result<undefined, AppError>;

export function listCommands(workspace: Workspace): ListCommands {
  async function inLists(accountId: AccountRoom['id'], act: (api: PrivacyApi, room: AccountRoom) => Promise<Done>): Promise<Result<Record<string, never>, AppError>> {
    const room = findRoom(workspace, accountId);
    if (!room.ok) return room;
    const done = await room.value.parts.privacy.withLists((api) => act(api, room.value));
    return done.ok ? DONE : done;
  }

  return {
    'privacy.readList': ({ accountId, name }) => inLists(accountId, async (api) => asDone(await api.list(name))),
    'privacy.removeList': ({ accountId, name }) => inLists(accountId, async (api) => {
      const removed = await api.remove(name);
      if (removed.ok || privacyProblem(removed.error) !== 'malformed') return asDone(removed);
      // Prosody says so of a list that is gone (R353); the names tell.
      const names = await api.names();
      return names.ok && !names.value.lists.includes(name) ? err({ code: 'privacy', problem: 'not-found' }) : asDone(removed);
    }),
    'privacy.saveList': ({ accountId, name, rules, overwrite, isConfirmed }) => inLists(accountId, async (api, room) => {
      const read = readRules(rules);
      if (!read.ok) return read;
      const names = await api.names();
      if (!names.ok) return asDone(names);
      if (names.value.lists.includes(name)) {
        if (!overwrite) return err({ code: 'privacy', problem: 'exists' });
        const before = await api.list(name);
        // To save what was read in part would lose the rest.
        if (before.ok && before.value.unreadable > 0) return err({ code: 'privacy', problem: 'unreadable' });
      }
      const lockout = listInForce(names.value) === name || names.value.default === name ? lockoutFor(read.value, room) : undefined;
      if (lockout && !isConfirmed) return err({ code: 'privacy', problem: lockout });
      return asDone(await api.set(name, read.value));
    }),
    'privacy.useList': ({ accountId, use, name, isConfirmed }) => inLists(accountId, async (api, room) => {
      if (name !== undefined && !isConfirmed) {
        const list = await api.list(name);
        if (!list.ok) return asDone(list);
        const lockout = lockoutFor(list.value.rules, room);
        if (lockout) return err({ code: 'privacy', problem: lockout });
      }
      return asDone(await (use === 'active' ? api.setActive(name) : api.setDefault(name)));
    }),
    async 'privacy.forgetLost'({ accountId }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      await room.value.parts.privacy.lists.forgetLost();
      return DONE;
    },
  };
}

function lockoutFor(rules: readonly PrivacyRule[], { address, parts: { contacts } }: AccountRoom): ReturnType<typeof lockoutOf> {
  const roster = (jid: Jid): ReturnType<typeof contacts.get> => contacts.get(jid as BareJid);
  return lockoutOf(rules, address, { contacts: contacts.all().map((contact) => contact.address as BareJid), roster });
}

function asDone(answer: Awaited<ReturnType<PrivacyApi['names' | 'list' | 'set']>>): Done {
  return answer.ok ? ok(undefined) : err(privacyRefusal(answer.error));
}
