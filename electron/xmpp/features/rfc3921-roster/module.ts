import { Undos, type Undo } from '../../../lib/disposable.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { ROSTER_NS } from '../../kit/namespaces.ts';
import { buildGet, buildRemove, buildSet, parsePush, parseRoster, type Roster, type RosterChange, type RosterPush } from './codec.ts';

const VERSIONING_NS = 'urn:xmpp:features:rosterver';
/** 100,000 items take a slow line their time. */
const GET_TIMEOUT_MS = 60_000;

/** `unchanged`: what is kept under the version asked with is current; what changed meanwhile comes as pushes (RFC 6121 §2.6). */
export type RosterAnswer = { readonly kind: 'unchanged' } | ({ readonly kind: 'whole' } & Roster);

export interface RosterApi {
  /**
   * Asks for the roster; do so before initial presence (R195). `version` is that of what is kept: pass '' where nothing is;
   * it is left out where the server keeps no versions. `receive` is called with the answer at the moment it comes, so that
   * it and the pushes around it are told in the server's order (hazard F40); a whole roster replaces all that is kept (R199).
   * Settles when `receive` has.
   */
  get(version: string, receive: (answer: RosterAnswer) => void | Promise<void>): Promise<Result<undefined, IqError>>;
  /** Adds or changes one item, wholly. The push, not this answer, says what the roster now holds (R203). */
  set(change: RosterChange): Promise<Result<undefined, IqError>>;
  /** Removes it, which also ends both subscriptions (RFC 3921 §8.6). */
  remove(jid: Jid): Promise<Result<undefined, IqError>>;
  /** Whether the server keeps versions. */
  readonly hasVersions: boolean;
  /** Each push from the own account, in order; it is answered once all returned promises are fulfilled (R205). */
  onPush(handler: (push: RosterPush) => void | Promise<void>): Undo;
}

export const rosterFeature = defineFeature<RosterApi>({
  name: 'rfc3921-roster',
  disco: [],
  requires: [],
  attach({ iq, session, log }) {
    const handlers = new Set<(push: RosterPush) => void | Promise<void>>();
    const undos = new Undos();
    undos.add(() => handlers.clear(), iq.handle({
      type: 'set', name: 'query', ns: ROSTER_NS,
      // RFC 3921 §7.2: "a client MUST ignore" a push from anybody else (R192, R193, hazard A1).
      from: 'own-account',
      async answer({ payload, id }) {
        const push = parsePush(payload);
        if (!push) {
          log.warn('roster.push-malformed', { id });
          return err(stanzaError('bad-request'));
        }
        await Promise.all([...handlers].map((handler) => handler(push)));
        return ok(undefined);
      },
    }));
    const change = async (query: ReturnType<typeof buildSet>): Promise<Result<undefined, IqError>> => {
      const reply = await iq.set(query);
      return reply.ok ? ok(undefined) : reply;
    };
    return {
      api: {
        async get(version, receive) {
          let received: void | Promise<void> = undefined;
          const reply = await iq.get(buildGet(hasVersions() ? version : undefined), {
            timeoutMs: GET_TIMEOUT_MS,
            onReply(answer) {
              if (answer.ok) received = receive(readAnswer(answer.value));
            },
          });
          await received;
          return reply.ok ? ok(undefined) : reply;
        },
        set: (item) => change(buildSet(item)),
        remove: (jid) => change(buildRemove(jid)),
        get hasVersions() {
          return hasVersions();
        },
        onPush(handler) {
          const own: typeof handler = (push) => handler(push);
          handlers.add(own);
          return () => void handlers.delete(own);
        },
      },
      undo: () => undos.run(),
    };

    function readAnswer(query: XmlElement | undefined): RosterAnswer {
      const roster = query && parseRoster(query);
      if (roster) return { kind: 'whole', ...roster };
      // Without versions an empty result can only mean an empty roster.
      return hasVersions() ? { kind: 'unchanged' } : { kind: 'whole', version: undefined, items: [] };
    }

    function hasVersions(): boolean {
      return session.hasFeature('ver', VERSIONING_NS);
    }
  },
});
