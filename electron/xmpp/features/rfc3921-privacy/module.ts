import { Undos, type Undo } from '../../../lib/disposable.ts';
import { domainOf } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import {
  buildListGet, buildListRemove, buildListSet, buildNamesGet, buildUse, parseList, parseNames, parsePush, PRIVACY_NS,
  type ListInUse, type PrivacyList, type PrivacyListNames, type PrivacyRule,
} from './codec.ts';
import { EchoBook } from './echo-book.ts';

/** A list was added, changed or removed. `isEcho`: by ourselves, as far as can be told (R346). */
export interface PrivacyPush {
  readonly name: string;
  readonly isEcho: boolean;
}

/** Every refusal is a stanza error or no answer; `privacyProblem` says what it means. */
export interface PrivacyApi {
  /** Whether the server says that it has privacy lists (R368). */
  isOffered(): Promise<Result<boolean, IqError>>;
  /** All names, with those of the active and the default list (§10.3). */
  names(): Promise<Result<PrivacyListNames, IqError>>;
  /** One list with its rules (§10.3). */
  list(name: string): Promise<Result<PrivacyList, IqError>>;
  /** Adds the list, or puts these rules in place of all it has (§10.6, §10.7). At least one rule; their sequence is what counts. */
  set(name: string, rules: readonly PrivacyRule[]): Promise<Result<undefined, IqError>>;
  /** §10.8; refused while another resource uses it. */
  remove(name: string): Promise<Result<undefined, IqError>>;
  /** The list of this session, or undefined for none; ends with the session (§10.4). */
  setActive(name: string | undefined): Promise<Result<undefined, IqError>>;
  /** The list of the account, or undefined for none (§10.5). */
  setDefault(name: string | undefined): Promise<Result<undefined, IqError>>;
  /** Each push from the own account, in order; it is answered once all returned promises are fulfilled (R347). */
  onPush(handler: (push: PrivacyPush) => void | Promise<void>): Undo;
}

export const privacyFeature = defineFeature<PrivacyApi>({
  name: 'rfc3921-privacy',
  disco: [],
  requires: [discoFeature],
  attach(ctx) {
    const { iq, session, clock, log } = ctx;
    const handlers = new Set<(push: PrivacyPush) => void | Promise<void>>();
    const echoes = new EchoBook(clock);
    const undos = new Undos();
    undos.add(
      () => handlers.clear(),
      () => echoes.clear(),
      session.events.on('ended', () => echoes.clear()),
      iq.handle({
        type: 'set', name: 'query', ns: PRIVACY_NS,
        // §10.2 rule 10: "the same semantics as the roster pushes", the senders of §7.2 included (R325).
        from: 'own-account',
        async answer({ payload, id }) {
          const name = parsePush(payload);
          if (name === undefined) {
            log.warn('privacy.push-malformed', { id });
            return err(stanzaError('bad-request'));
          }
          const push = { name, isEcho: echoes.take(name) };
          await Promise.all([...handlers].map((handler) => handler(push)));
          return ok(undefined);
        },
      }),
    );

    async function ask<T>(query: XmlElement, read: (answer: XmlElement) => T | undefined): Promise<Result<T, IqError>> {
      const reply = await iq.get(query);
      if (!reply.ok) return reply;
      const answer = reply.value && read(reply.value);
      return answer === undefined ? err(stanzaError('undefined-condition')) : ok(answer);
    }

    async function set(query: XmlElement): Promise<Result<undefined, IqError>> {
      const reply = await iq.set(query);
      return reply.ok ? ok(undefined) : reply;
    }

    function change(name: string, query: XmlElement): Promise<Result<undefined, IqError>> {
      return echoes.expect(name, () => set(query));
    }

    const use = (which: ListInUse, name: string | undefined): Promise<Result<undefined, IqError>> => set(buildUse(which, name));

    return {
      api: {
        async isOffered() {
          if (session.account === undefined) return err({ condition: 'disconnected', type: 'wait' });
          const info = await ctx.api(discoFeature).info(domainOf(session.account));
          return info.ok ? ok(info.value.features.has(PRIVACY_NS)) : info;
        },
        names: () => ask(buildNamesGet(), parseNames),
        list: (name) => ask(buildListGet(name), (answer) => parseList(answer, name)),
        set: (name, rules) => change(name, buildListSet(name, rules)),
        remove: (name) => change(name, buildListRemove(name)),
        setActive: (name) => use('active', name),
        setDefault: (name) => use('default', name),
        onPush(handler) {
          const own: typeof handler = (push) => handler(push);
          handlers.add(own);
          return () => void handlers.delete(own);
        },
      },
      undo: () => undos.run(),
    };
  },
});
