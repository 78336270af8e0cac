import type { RoomProblem } from '../../contract/models/room.ts';
import { domainOf, localOf, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { DiscoApi } from '../../xmpp/features/xep-0030-disco/index.ts';
import { MUC_NS } from '../../xmpp/features/xep-0045-muc/index.ts';
import { refusedEntry } from './refusals.ts';

const STANZA_IDS_NS = 'urn:xmpp:sid:0';
const NAME_LENGTH = 256;

export interface RoomTraits {
  readonly name: string | undefined;
  /** The room removes ids that others give in its name (XEP-0359 §5). */
  readonly isTrustedForIds: boolean;
  readonly isNonAnonymous: boolean | undefined;
}

const UNKNOWN: RoomTraits = { name: undefined, isTrustedForIds: false, isNonAnonymous: undefined };

/**
 * What stands at an address before anything is said to it (XEP-0045 §6.4): presence sent to a person's address would tell them that we
 * are here. A room that does not exist yet is made by entering it, where its service is one of rooms. `isKnown`: we were in it before.
 */
export async function askWhatItIs(disco: DiscoApi, room: BareJid, isKnown: boolean): Promise<Result<RoomTraits, RoomProblem>> {
  if (localOf(room) === undefined) return err({ kind: 'not-a-room' });
  const info = await disco.info(room);
  if (info.ok) {
    const { features, identities } = info.value;
    const identity = identities.find(({ category }) => category === 'conference');
    if (!features.has(MUC_NS) && !identity) return isKnown ? ok(UNKNOWN) : err({ kind: 'not-a-room' });
    return ok({
      name: identity?.name?.slice(0, NAME_LENGTH).trim(),
      isTrustedForIds: features.has(STANZA_IDS_NS),
      isNonAnonymous: features.has('muc_nonanonymous') ? true : features.has('muc_semianonymous') ? false : undefined,
    });
  }
  if (isKnown) return ok(UNKNOWN);
  const problem = refusedEntry(info.error, room);
  // Who waited half a minute for the room is not made to wait once more for its service (fault F32).
  if (problem.kind === 'timeout') return err(problem);
  const service = await disco.info(domainOf(room));
  if (!service.ok) return err(atTheService(refusedEntry(info.error, room), info.error.condition));
  const isService = service.value.features.has(MUC_NS) || service.value.identities.some(({ category }) => category === 'conference');
  return isService ? ok(UNKNOWN) : err({ kind: 'not-a-room' });
}

/** What a server says of an address is not what a room says at its door. */
function atTheService(problem: RoomProblem, condition: string): RoomProblem {
  return problem.kind === 'timeout' ? problem : { kind: 'refused', condition, ...(problem.reason === undefined ? {} : { reason: problem.reason }) };
}
