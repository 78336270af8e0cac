import { decodeBase64, encodeBase64 } from '../../../lib/base64.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { el, is, textOf, type XmlElement } from '../../../xmpp/kit/element.ts';
import { CHANNEL_BINDING_NS, SASL_NS } from '../../../xmpp/kit/namespaces.ts';
import { trimXml } from '../../../xmpp/kit/reader.ts';
import type { HashName } from '../ports.ts';
import { bytesOf } from './credentials.ts';
import { failure, type SaslContext, type SaslExchange, type SaslStep } from './exchange.ts';
import { PlainExchange } from './plain.ts';
import { ScramExchange } from './scram.ts';

export interface AuthenticationOptions {
  readonly scram: readonly HashName[];
  readonly plain: boolean;
  /** By `tls-exporter` (RFC 9266); undefined where the channel has none. */
  readonly channel: Uint8Array | undefined;
}

export interface SaslReply {
  readonly reply: XmlElement;
  /** Who the client has shown to be. */
  readonly account?: BareJid | undefined;
  readonly isRefused: boolean;
}

const EXPORTER = 'tls-exporter';

/** SASL on one stream (RFC 6120 §6): one exchange after another, until one succeeds. */
export class Authentication {
  readonly #context: SaslContext;
  readonly #options: AuthenticationOptions;
  readonly #mechanisms: readonly string[];
  #exchange: SaslExchange | undefined;

  constructor(context: SaslContext, options: AuthenticationOptions) {
    this.#context = context;
    this.#options = options;
    const { scram, plain, channel } = options;
    const names = scram.map((hash) => `SCRAM-${hash}`);
    this.#mechanisms = [...(channel ? names.map((name) => `${name}-PLUS`) : []), ...names, ...(plain ? ['PLAIN'] : [])];
  }

  /** For the stream's features (RFC 6120 §6.3.3, XEP-0440). */
  features(): readonly XmlElement[] {
    const mechanisms = el('mechanisms', SASL_NS, {}, ...this.#mechanisms.map((name) => el('mechanism', SASL_NS, {}, name)));
    if (!this.#options.channel) return [mechanisms];
    return [mechanisms, el('sasl-channel-binding', CHANNEL_BINDING_NS, {}, el('channel-binding', CHANNEL_BINDING_NS, { type: EXPORTER }))];
  }

  /** Answers an element of SASL's namespace; undefined: it is none of those a client may send. Never rejects. */
  async receive(element: XmlElement): Promise<SaslReply | undefined> {
    const step = await this.#stepOf(element);
    if (!step) return undefined;
    if (step.kind === 'challenge') return { reply: el('challenge', SASL_NS, {}, encoded(step.data)), isRefused: false };
    this.#exchange = undefined;
    if (step.kind === 'failure') return { reply: el('failure', SASL_NS, {}, el(step.condition, SASL_NS)), isRefused: true };
    return { reply: el('success', SASL_NS, {}, step.data === undefined ? undefined : encoded(step.data)), account: step.account, isRefused: false };
  }

  #stepOf(element: XmlElement): SaslStep | Promise<SaslStep> | undefined {
    if (is(element, 'abort', SASL_NS)) return failure('aborted');
    if (is(element, 'auth', SASL_NS)) {
      const exchange = this.#begin(element.attrs['mechanism'] ?? '');
      if (!exchange) return failure('invalid-mechanism');
      this.#exchange = exchange;
      // RFC 6120 §6.4.2: no text is no initial response, `=` is an empty one.
      return textOf(element) === '' ? exchange.step(undefined) : this.#said(exchange, element);
    }
    if (!is(element, 'response', SASL_NS)) return undefined;
    return this.#exchange ? this.#said(this.#exchange, element) : failure('malformed-request');
  }

  #said(exchange: SaslExchange, element: XmlElement): SaslStep | Promise<SaslStep> {
    const text = trimXml(textOf(element));
    const bytes = text === '=' ? new Uint8Array() : decodeBase64(text);
    if (!bytes) return failure('incorrect-encoding');
    try {
      return exchange.step(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: false }));
    } catch {
      return failure('malformed-request');
    }
  }

  #begin(mechanism: string): SaslExchange | undefined {
    if (!this.#mechanisms.includes(mechanism)) return undefined;
    if (mechanism === 'PLAIN') return new PlainExchange(this.#context);
    const hash = this.#options.scram.find((name) => mechanism.startsWith(`SCRAM-${name}`));
    const nonce = encodeBase64(this.#context.crypto.randomBytes(18));
    return hash && new ScramExchange(this.#context, { hash, nonce, isBound: mechanism.endsWith('-PLUS'), channel: this.#options.channel, offer: this.#offer() });
  }

  /** XEP-0474 §4.1. */
  #offer(): string {
    const mechanisms = this.#mechanisms.toSorted().join('\u001E');
    return this.#options.channel ? `${mechanisms}\u001F${EXPORTER}` : mechanisms;
  }
}

function encoded(data: string): string {
  return data === '' ? '=' : encodeBase64(bytesOf(data));
}
