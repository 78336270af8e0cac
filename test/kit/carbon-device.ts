import type { BareJid } from '../../electron/lib/jid.ts';
import { nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { discoFeature } from '../../electron/xmpp/features/xep-0030-disco/index.ts';
import { carbonsFeature } from '../../electron/xmpp/features/xep-0280-carbons/index.ts';
import { messageFeature } from '../../electron/xmpp/features/rfc3921-message/index.ts';
import { CLIENT_NS, el, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { childText } from '../../electron/xmpp/kit/reader.ts';
import { createXmppClient, type XmppClient } from '../../electron/xmpp/kit/xmpp-client.ts';
import type { XmppStream } from '../../electron/xmpp/stream/xmpp-stream.ts';
import { MemoryLog } from './memory-log.ts';

const WAIT_MS = 20_000;

/** One device of an account on any server, with the features that messages and their copies take. */
export class CarbonDevice {
  readonly client: XmppClient;
  readonly log = new MemoryLog();
  readonly #stream: XmppStream;
  /** What came, in order: `"words"` to this device, `received "words" of somebody`, `sent "words" to somebody`. */
  readonly #heard: string[] = [];

  constructor(open: (ports: { readonly log: MemoryLog }) => XmppStream) {
    this.#stream = open({ log: this.log });
    this.client = createXmppClient(this.#stream, { clock: nodeClock, ids: nodeIds, log: this.log, software: { name: 'Linnet', version: '0', home: 'https://linnet.invalid/' } }, [discoFeature, messageFeature, carbonsFeature]);
    const words = (element: XmlElement): string => `"${childText(element, 'body', CLIENT_NS) ?? ''}"`;
    this.client.api(messageFeature).onMessage(({ stanza }) => void this.#heard.push(words(stanza.element)));
    this.client.api(carbonsFeature).onCarbon(({ direction, stanza: { element, from, to } }) =>
      void this.#heard.push(direction === 'sent' ? `sent ${words(element)} to ${to}` : `received ${words(element)} of ${from}`));
  }

  /** Online, with copies as far as the server has them. */
  async goOnline(): Promise<this> {
    this.#stream.start();
    await until(() => this.client.api(carbonsFeature).isEnabled, () => `no copies: ${this.log.text()}`);
    await this.client.session.send(el('presence', CLIENT_NS));
    return this;
  }

  async say(to: string, body: string, ...more: readonly XmlElement[]): Promise<void> {
    await this.client.session.send(el('message', CLIENT_NS, { to: to as BareJid, type: 'chat' }, ...(body === '' ? [] : [el('body', CLIENT_NS, {}, body)]), ...more));
  }

  /** All that came since last asked, once something with `last` in it has come. */
  async heard(last: string): Promise<readonly string[]> {
    await until(() => this.#heard.some((words) => words.includes(last)), () => `"${last}" never came, but ${this.#heard.join(', ')}`);
    return this.#heard.splice(0);
  }

  /** Without waiting for its turn, once it knows that the line is broken. */
  async reconnect(): Promise<void> {
    await until(() => !this.client.session.isOnline, () => 'the line is not broken');
    this.#stream.connectNow();
  }

  stop(): Promise<void> {
    return this.#stream.stop();
  }
}

async function until(isSo: () => boolean, otherwise: () => string): Promise<void> {
  const end = Date.now() + WAIT_MS;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
