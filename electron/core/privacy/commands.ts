import type { Handlers } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { NewBlock } from '../../contract/models/privacy.ts';
import { bareOf, domainOf, parseJid, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { DONE, findRoom } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

type PrivacyCommands = Pick<Handlers, 'privacy.refresh' | 'privacy.block' | 'privacy.blockMany' | 'privacy.unblock' | 'privacy.unblockMany'>;

export function privacyCommands(workspace: Workspace): PrivacyCommands {
  async function block(accountId: Parameters<typeof findRoom>[1], blocks: readonly NewBlock[]): Promise<Result<Record<string, never>, AppError>> {
    const room = findRoom(workspace, accountId);
    if (!room.ok) return room;
    const read: NewBlock[] = [];
    for (const given of blocks) {
      const one = readBlock(given, room.value.address);
      if (!one.ok) return one;
      read.push(one.value);
    }
    const done = await room.value.parts.privacy.block(read);
    return done.ok ? DONE : done;
  }

  async function unblock(accountId: Parameters<typeof findRoom>[1], places: Parameters<Handlers['privacy.unblockMany']>[0]['places']): Promise<Result<Record<string, never>, AppError>> {
    const room = findRoom(workspace, accountId);
    if (!room.ok) return room;
    const done = await room.value.parts.privacy.unblock(places);
    return done.ok ? DONE : done;
  }

  return {
    async 'privacy.refresh'({ accountId }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const done = await room.value.parts.privacy.refresh();
      return done.ok ? DONE : done;
    },
    'privacy.block': ({ accountId, address, reason }) => block(accountId, [{ scope: 'jid', value: address, kinds: [], reason }]),
    'privacy.blockMany': ({ accountId, blocks }) => block(accountId, blocks),
    'privacy.unblock': ({ accountId, scope, value }) => unblock(accountId, [{ scope, value }]),
    'privacy.unblockMany': ({ accountId, places }) => unblock(accountId, places),
  };
}

/** The row as the table keeps it, or why it can be none. */
function readBlock(given: NewBlock, own: BareJid): Result<NewBlock, AppError> {
  const block = { ...given, value: given.value.trim(), kinds: [...new Set(given.kinds)], reason: given.reason.trim() };
  if (block.scope === 'group') return ok({ ...block, value: given.value });
  if (block.scope === 'subscription') return ['both', 'from', 'none', 'to'].includes(block.value) ? ok(block) : err({ code: 'privacy', problem: 'malformed' });
  const jid = parseJid(block.value);
  if (jid === undefined) return err({ code: 'bad-address' });
  // Neither the own devices nor the own server: by RFC 3921 §10.1 a rule for the domain covers the own address too.
  return bareOf(jid) === own || jid === domainOf(own) ? err({ code: 'own-address' }) : ok({ ...block, value: jid });
}
