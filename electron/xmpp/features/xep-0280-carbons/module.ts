import { Undos, type Undo } from '../../../lib/disposable.ts';
import { bareOf, domainOf, type BareJid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { readStanza, type InboundStanza } from '../../kit/inbound-stanza.ts';
import { runHandlers } from '../../kit/run-handlers.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { buildEnable, CARBONS_NS, isCarbon, parseCarbon, type Carbon, type CarbonDirection } from './codec.ts';

/** A message of the account's that went past this session. */
export interface InboundCarbon {
  /** `received`: another device was sent it, by `stanza.from`. `sent`: another device sent it, to `stanza.to`. */
  readonly direction: CarbonDirection;
  /**
   * The message, read like one that came just now. Who may have sent what was received is to be judged as there; what was sent is the
   * own account's. Of any type: errors are copied too (§6.1). `to` is the own account where the message names nobody (RFC 6120 §8.1.1.1).
   */
  readonly stanza: InboundStanza & { readonly to: NonNullable<InboundStanza['to']> };
  /** When the server had it, epoch milliseconds, by the server's clock, where it says so. */
  readonly stamp?: number | undefined;
}

export interface CarbonsApi {
  /** Whether the server has said that this session gets copies. Which messages it copies is the server's matter (§6.1). */
  readonly isEnabled: boolean;
  /** Every copy, in stream order. It is acknowledged to the server once all returned promises are fulfilled (hazard X16). */
  onCarbon(handler: (carbon: InboundCarbon) => void | Promise<void>): Undo;
}

export const carbonsFeature = defineFeature<CarbonsApi>({
  name: 'xep-0280-carbons',
  disco: [CARBONS_NS],
  requires: [discoFeature],
  attach(ctx) {
    const { iq, log, messages, session } = ctx;
    const handlers = new Set<(carbon: InboundCarbon) => void | Promise<void>>();
    const undos = new Undos();
    let sessions = 0;
    /** `isAsked`: in this session the server has answered, or may yet. */
    let [isAsked, isEnabled] = [false, false];
    undos.add(
      () => handlers.clear(),
      session.events.on('started', () => {
        // A resumed session still has what it was given (XEP-0198 §5), unless the line broke before there was an answer.
        if (!isAsked && session.account !== undefined) void enable(session.account);
      }),
      session.events.on('ended', () => {
        sessions += 1;
        [isAsked, isEnabled] = [false, false];
      }),
      messages.unwrap({
        isWrapper: isCarbon,
        // §7, §12: copies come from the own bare address, and any other MUST be ignored (hazard A3). Addresses are compared in their
        // normal form: its letter case does not matter (hazard A4).
        from: 'own-bare-address',
        handle({ element, from, id }) {
          const carbon = parseCarbon(element);
          const inbound = carbon && read(carbon, bareOf(from));
          if (!inbound) return log.warn('carbons.malformed', { from, id });
          return runHandlers([...handlers].map((handler) => () => handler(inbound)), (error) => log.error('carbons.handler-failed', { id, error: String(error) }));
        },
      }),
    );

    async function enable(account: BareJid): Promise<void> {
      const own = sessions;
      isAsked = true;
      const refusal = await ask(account);
      if (own !== sessions) return;
      isEnabled = refusal === undefined;
      if (!refusal) return;
      isAsked = refusal.condition !== 'timeout' && refusal.condition !== 'disconnected';
      log.info('carbons.not-enabled', { account, condition: refusal.condition });
    }

    /** Why there are no copies; undefined: there are. */
    async function ask(account: BareJid): Promise<Pick<IqError, 'condition'> | undefined> {
      const info = await ctx.api(discoFeature).info(domainOf(account));
      if (!info.ok) return info.error;
      if (!info.value.features.has(CARBONS_NS)) return { condition: 'feature-not-implemented' };
      const reply = await iq.set(buildEnable());
      return reply.ok ? undefined : reply.error;
    }

    return {
      api: {
        get isEnabled() { return isEnabled; },
        onCarbon(handler) {
          const own: typeof handler = (carbon) => handler(carbon);
          handlers.add(own);
          return () => void handlers.delete(own);
        },
      },
      undo: () => undos.run(),
    };
  },
});

/** Undefined where it cannot be said whose it is, or where it was not sent by the account though the server says so. */
function read({ direction, message, stamp }: Carbon, account: BareJid): InboundCarbon | undefined {
  const stanza = readStanza(message, account);
  const to = message.attrs['to'] === undefined ? account : stanza?.to;
  if (!stanza || to === undefined) return undefined;
  if (direction === 'sent' && bareOf(stanza.from) !== account) return undefined;
  return { direction, stanza: { ...stanza, to }, stamp };
}
