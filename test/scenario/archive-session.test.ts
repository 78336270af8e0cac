import { afterEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { is } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';

const OWN = 'romeo@example.net';
const MISSED = `<result xmlns='urn:xmpp:mam:2' queryid='QUERY' id='a1'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-05-01T10:00:00Z'/>
  <message xmlns='jabber:client' type='chat' from='juliet@example.net/balcony' to='${OWN}' id='m1'><body>Anon, good nurse!</body></message></forwarded></result>`;
const FIN = "<fin xmlns='urn:xmpp:mam:2' complete='true'><set xmlns='http://jabber.org/protocol/rsm'><first index='0'>a1</first><last>a1</last><count>1</count></set></fin>";

let core: CoreHarness;
afterEach(() => core.app.dispose());

async function start(): Promise<void> {
  core = new CoreHarness();
  await core.app.start();
}

/** A server with an archive of one message, whose answers the test holds back. */
function withArchive(): { isSilent: boolean; refusals: number; queries: number } {
  const server = { isSilent: false, refusals: 0, queries: 0 };
  core.reply = (payload) => {
    if (is(payload, 'query', 'http://jabber.org/protocol/disco#info')) {
      return server.isSilent ? 'nothing' : { type: 'result', content: "<query xmlns='http://jabber.org/protocol/disco#info'><identity category='account' type='registered'/><feature var='urn:xmpp:mam:2'/></query>" };
    }
    if (!is(payload, 'query', 'urn:xmpp:mam:2')) return undefined;
    server.queries += 1;
    if (server.refusals > 0) {
      server.refusals -= 1;
      return { type: 'error', content: "<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" };
    }
    void core.stream.receive(`<message xmlns='jabber:client' from='${OWN}' to='${OWN}/orchard'>${MISSED.replace('QUERY', payload.attrs['queryid']!)}</message>`);
    return { type: 'result', content: FIN };
  };
  return server;
}

async function bodies(accountId: AccountId): Promise<string[]> {
  const page = await core.call('message.page', { accountId, address: 'juliet@example.net', limit: 50 });
  return page.ok ? page.value.messages.map(({ body }) => body) : [];
}

describe('what was missed is read from the archive (XEP-0313)', () => {
  it('in the resumed session too, where the line broke before the server had said that it has one', async () => {
    await start();
    const server = withArchive();
    server.isSilent = true;
    const accountId = await core.signIn();
    expect(await bodies(accountId)).toEqual([]);
    core.stream.drop();
    await core.frame();
    server.isSilent = false;
    core.stream.goOnline(`${OWN}/orchard`, { resumed: true });
    await core.frame();
    expect(await bodies(accountId)).toEqual(['Anon, good nurse!']);
  });

  it('again by itself, where the server could not answer at once', async () => {
    await start();
    const server = withArchive();
    server.refusals = 2;
    const accountId = await core.signIn();
    expect(core.last('archive.changed').archive.gaps).toMatchObject([{ state: 'failed' }]);
    for (const [queries, wait] of [[1, 30_000], [2, 60_000]] as const) {
      core.clock.advance(wait - 1_000);
      await core.frame();
      expect(server.queries).toBe(queries);
      core.clock.advance(1_000);
      await core.frame();
    }
    expect(await bodies(accountId)).toEqual(['Anon, good nurse!']);
    expect(core.last('archive.changed').archive.gaps).toEqual([]);
    core.clock.advance(600_000);
    await core.frame();
    expect(server.queries).toBe(3);
  });
});
