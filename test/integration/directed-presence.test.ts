import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const OPTIONS: TestServerOptions = {
  users: { romeo: 'montague', nurse: 'angelica', paris: 'verona' },
  rosters: { romeo: [{ jid: 'nurse@localhost', subscription: 'none', groups: [] }] },
};
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own', startLocal]];

/** A presence of romeo's that has these words in it. */
const presence = (words: string): RegExp => new RegExp(`<presence[^>]*romeo@localhost/[^>]*>(?:(?!</presence>).)*${words}(?:(?!</presence>).)*</presence>`, 'su');
const goodbye = /<presence(?=[^>]*romeo@localhost\/)(?=[^>]*type=['"]unavailable['"])[^>]*>/su;

describe.each(SERVERS)('directed presence over %s', (_name, start) => {
  let server: TestServer;
  let core: RealCore;
  const sessions: RawSession[] = [];

  beforeAll(async () => {
    server = await start(OPTIONS);
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await core.stop();
    for (const session of sessions.splice(0)) session.close();
  });

  async function nurse(user = 'nurse', password = 'angelica'): Promise<RawSession> {
    const session = await RawSession.signIn(server, user, password, 'garden');
    session.send('<presence/>');
    // Some servers give presence back to whoever sent it: all that comes until the answer is taken away with it.
    session.send(`<iq type='get' id='ready' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>`);
    await session.take(/<iq[^>]*id=['"]ready['"].*?(?:\/>|<\/iq>)/su);
    sessions.push(session);
    return session;
  }

  async function romeo() {
    core = await RealCore.start(server);
    const accountId = await core.signIn('romeo', 'montague');
    await core.until('the roster', async () => (await core.snapshot()).contacts.length > 0);
    const say = (status: string) => core.must('presence.set', { accountId, presence: { show: 'online', status, priority: 0 } });
    return { accountId, say };
  }

  it('reaches who sees us not otherwise, follows our changes, and ends with unavailable (R146, R150, R153)', async () => {
    const her = await nurse();
    const { accountId, say } = await romeo();
    await say('on my way');
    await core.must('presence.direct', { accountId, addresses: ['nurse@localhost'] });
    await her.take(presence('on my way'));
    await say('at the friar’s');
    await her.take(presence('at the friar’s'));
    await core.must('presence.takeBack', { accountId, addresses: ['nurse@localhost'] });
    await her.take(goodbye);
    await core.must('presence.direct', { accountId, addresses: ['nurse@localhost'] });
    await her.take(presence('at the friar’s'));
    await core.must('presence.set', { accountId, presence: { show: 'offline', status: '', priority: 0 } });
    await her.take(goodbye);
  });

  it('is not sent to strangers unless the settings allow it (N28)', async () => {
    const paris = await nurse('paris', 'verona');
    const { accountId, say } = await romeo();
    await say('in the tomb');
    expect(await core.call('presence.direct', { accountId, addresses: ['paris@localhost'] })).toMatchObject({ ok: false, error: { code: 'unknown-contact' } });
    await core.must('settings.set', { presenceToStrangers: true });
    await core.must('presence.direct', { accountId, addresses: ['paris@localhost'] });
    await paris.take(presence('in the tomb'));
  });
});
