import { Undos, type Undo } from '../../../lib/disposable.ts';
import { domainOf, type Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import type { IqHandler } from '../../kit/iq.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import {
  BLOCKING_NS, buildBlock, buildBlockListGet, buildUnblock, buildUnblockAll, parseBlockingPush, parseBlockList, type BlockingPush,
} from './codec.ts';

export type { BlockingPush } from './codec.ts';

export interface BlockingApi {
  /** Whether the server says that it has the command (§3.1). */
  isOffered(): Promise<Result<boolean, IqError>>;
  /** All blocked addresses. Pushes come only to who has asked for the list (§3.2). */
  list(): Promise<Result<readonly Jid[], IqError>>;
  /** Blocks at least one address: full, bare, `domain/resource` or domain. */
  block(jids: readonly Jid[]): Promise<Result<undefined, IqError>>;
  /** Unblocks at least one address. */
  unblock(jids: readonly Jid[]): Promise<Result<undefined, IqError>>;
  unblockAll(): Promise<Result<undefined, IqError>>;
  /** Each push from the own account, in order, our own changes included; answered once all returned promises are fulfilled. */
  onPush(handler: (push: BlockingPush) => void | Promise<void>): Undo;
}

export const blockingFeature = defineFeature<BlockingApi>({
  name: 'xep-0191-blocking',
  disco: [],
  requires: [discoFeature],
  attach(ctx) {
    const { iq, session, log } = ctx;
    const handlers = new Set<(push: BlockingPush) => void | Promise<void>>();
    const undos = new Undos();
    const pushes = (name: 'block' | 'unblock'): IqHandler => ({
      type: 'set', name, ns: BLOCKING_NS,
      // A push from anybody else would let them unblock themselves (hazard A1).
      from: 'own-account',
      async answer({ payload, id }) {
        const push = parseBlockingPush(payload);
        if (!push) {
          log.warn('blocking.push-malformed', { id });
          return err(stanzaError('bad-request'));
        }
        await Promise.all([...handlers].map((handler) => handler(push)));
        return ok(undefined);
      },
    });
    undos.add(() => handlers.clear(), iq.handle(pushes('block')), iq.handle(pushes('unblock')));

    async function set(command: XmlElement): Promise<Result<undefined, IqError>> {
      const reply = await iq.set(command);
      return reply.ok ? ok(undefined) : reply;
    }

    return {
      api: {
        async isOffered() {
          if (session.account === undefined) return err({ condition: 'disconnected', type: 'wait' });
          const info = await ctx.api(discoFeature).info(domainOf(session.account));
          return info.ok ? ok(info.value.features.has(BLOCKING_NS)) : info;
        },
        async list() {
          const reply = await iq.get(buildBlockListGet());
          if (!reply.ok) return reply;
          const jids = reply.value && parseBlockList(reply.value);
          return jids ? ok(jids) : err(stanzaError('undefined-condition'));
        },
        block: (jids) => set(buildBlock(jids)),
        unblock: (jids) => set(buildUnblock(jids)),
        unblockAll: () => set(buildUnblockAll()),
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
