import { createXmppClient, type XmppClient } from '../../electron/xmpp/kit/xmpp-client.ts';
import type { Feature } from '../../electron/xmpp/kit/define-feature.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { SecuredSession } from '../../electron/xmpp/stream/xmpp-stream.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeIds } from './fake-ids.ts';
import { FakeStream } from './fake-stream.ts';
import { MemoryLog } from './memory-log.ts';

/** The own address in every test of the kit and the features, as in RFC 3921's examples. */
export const ME = 'romeo@example.net/orchard';

/** Features on a stream in memory, online as `ME` unless `session` is null. */
export class ClientHarness {
  readonly stream = new FakeStream();
  readonly clock = new FakeClock();
  readonly ids = new FakeIds();
  readonly log = new MemoryLog();
  readonly client: XmppClient;

  constructor(features: readonly Feature<unknown>[] = [], session: Partial<Omit<SecuredSession, 'jid'>> | null = {}) {
    this.client = createXmppClient(
      this.stream, { clock: this.clock, ids: this.ids, log: this.log, software: { name: 'Linnet', version: '0.1.0', home: 'https://linnet.invalid/' } }, features);
    if (session) this.stream.goOnline(ME, session);
  }

  /** A stanza from the server; settles when it counts as handled. */
  receive(stanza: XmlElement | string): Promise<void> {
    return this.stream.receive(stanza);
  }

  /** What was sent since last asked, once every promise under way has settled. */
  async sent(): Promise<XmlElement[]> {
    await settle();
    return this.stream.takeSent();
  }

  /** The one stanza sent since last asked. */
  async oneSent(): Promise<XmlElement> {
    const sent = await this.sent();
    if (sent.length !== 1) throw new Error(`one stanza expected, ${sent.length} sent`);
    return sent[0]!;
  }
}

/** Lets every promise that needs no more time settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
