import { afterEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { is } from '../../electron/xmpp/kit/element.ts';
import { archiveReply, type ArchivePages } from '../kit/archive-pages.ts';
import { CoreHarness } from '../kit/core-harness.ts';

const OWN = 'romeo@example.net';
const said = (id: string, text: string): [string, string] => [`a${id}`, `<message type='chat' from='juliet@example.net/balcony' to='${OWN}' id='m${id}'><body>${text}</body></message>`];
const PAGES: ArchivePages = [[said('1', 'Anon, good nurse!')]];

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

/** One of them arrives now, under the id that the archive has it by. */
function arrive(id: string, text: string, delay = ''): Promise<void> {
  return core.stream.receive(said(id, text)[1].replace('</message>', `${delay}<stanza-id xmlns='urn:xmpp:sid:0' by='${OWN}' id='a${id}'/></message>`));
}
const LATE = "<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>";

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

  it('once more, where something came late and belongs before what came meanwhile (G3)', async () => {
    await start();
    const server = withArchive();
    const accountId = await core.signIn();
    await arrive('3', 'Three words, dear Romeo');
    await core.frame();
    await arrive('2', 'Sweet Montague, be true', LATE);
    await core.frame();
    expect(await bodies(accountId)).toEqual(['Anon, good nurse!', 'Three words, dear Romeo', 'Sweet Montague, be true']);
    const now = archiveReply(core, [[...PAGES[0]!, said('2', 'Sweet Montague, be true'), said('3', 'Three words, dear Romeo')]]);
    core.reply = (payload, iq) => {
      if (is(payload, 'query', 'urn:xmpp:mam:2')) server.queries += 1;
      return now(payload, iq);
    };
    core.clock.advance(3_000);
    await core.frame();
    await core.frame();
    expect(await bodies(accountId)).toEqual(['Anon, good nurse!', 'Sweet Montague, be true', 'Three words, dear Romeo']);
    expect(core.last('archive.changed').archive.gaps).toEqual([]);
    core.clock.advance(60_000);
    await core.frame();
    expect(server.queries).toBe(2);
  });

  it('once more when the session goes on, where the line broke before that was read', async () => {
    await start();
    const server = withArchive();
    const accountId = await core.signIn();
    for (const [id, delay] of [['3', ''], ['2', LATE]] as const) {
      await arrive(id, id, delay);
      await core.frame();
    }
    core.stream.drop();
    await core.frame();
    core.clock.advance(3_000);
    await core.frame();
    expect(server.queries).toBe(1);
    core.reply = archiveReply(core, [[...PAGES[0]!, said('2', '2'), said('3', '3')]]);
    core.stream.goOnline(`${OWN}/orchard`, { resumed: true });
    await core.frame();
    core.clock.advance(3_000);
    await core.frame();
    await core.frame();
    expect(await bodies(accountId)).toEqual(['Anon, good nurse!', '2', '3']);
  });
});
