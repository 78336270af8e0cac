import { afterEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { is } from '../../electron/xmpp/kit/element.ts';
import { archiveReply, type ArchivePages } from '../kit/archive-pages.ts';
import { CoreHarness } from '../kit/core-harness.ts';

const OWN = 'romeo@example.net';
const PAGES: ArchivePages = [[['a1', `<message type='chat' from='juliet@example.net/balcony' to='${OWN}' id='m1'><body>Anon, good nurse!</body></message>`]]];

let core: CoreHarness;
afterEach(() => core.app.dispose());

async function start(): Promise<void> {
  core = new CoreHarness();
  await core.app.start();
}

/** A server with an archive of one message, whose answers the test holds back. */
function withArchive(): { isSilent: boolean; refusals: number; queries: number } {
  const server = { isSilent: false, refusals: 0, queries: 0 };
  const answer = archiveReply(core, PAGES);
  core.reply = (payload, iq) => {
    if (is(payload, 'query', 'http://jabber.org/protocol/disco#info') && server.isSilent) return 'nothing';
    if (!is(payload, 'query', 'urn:xmpp:mam:2')) return answer(payload, iq);
    server.queries += 1;
    if (server.refusals === 0) return answer(payload, iq);
    server.refusals -= 1;
    return { type: 'error', content: "<error type='wait'><resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" };
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
