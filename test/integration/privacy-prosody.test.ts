import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BareJid, Jid } from '../../electron/lib/jid.ts';
import { evaluate, type PrivacyRule } from '../../electron/xmpp/features/rfc3921-privacy/index.ts';
import { PrivacyBench, requestPrivacy, type Delivery } from '../kit/servers/privacy-bench.ts';
import { PEERS, ROSTER, roster, rules, seed, stanzaOf, USERS } from '../kit/servers/privacy-cases.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const LISTS = 60;
const EVERYBODY = { type: 'everybody' } as const;

/** To this server a rule with `message` is about messages both ways: see the first departure. */
function isOutgoingMessage({ direction, kind }: Delivery): boolean {
  return direction === 'out' && kind === 'message';
}

describe('privacy lists as Prosody carries them out, by its community module', () => {
  let server: TestServer;
  let bench: PrivacyBench;

  beforeAll(async () => {
    server = await startProsody({ users: USERS, rosters: { romeo: ROSTER } });
    bench = await PrivacyBench.open(server, 'romeo', PEERS, (user) => USERS[user]!);
  }, 60_000);
  afterAll(async () => {
    bench.close();
    await server.stop();
  });

  it('are judged by the evaluator as by the module, outgoing messages aside: 60 lists, each on 20 stanzas (R298, R307, R320–R322)', async () => {
    console.info(`privacy lists against Prosody: fast-check seed ${seed}, again with FC_SEED=${seed}`);
    const differences: string[] = [];
    for (const given of fc.sample(rules, { seed, numRuns: LISTS })) {
      for (const each of await bench.deliver(given)) {
        const { action } = evaluate({ rules: given }, stanzaOf(each), roster, { reading: 'xep-0016', own: 'romeo@localhost' as BareJid });
        if (!isOutgoingMessage(each) && (action === 'allow') !== each.arrived) differences.push(`${JSON.stringify(each)} by ${JSON.stringify(given)}: evaluated ${action}`);
      }
    }
    expect(differences.slice(0, 5)).toEqual([]);
  }, 120_000);

  it('go by the orders of the items, not by their sequence (R320)', async () => {
    const given: PrivacyRule[] = [{ scope: EVERYBODY, action: 'allow', order: 10, kinds: [] }, { scope: EVERYBODY, action: 'deny', order: 9, kinds: [] }];
    expect((await bench.deliver(given)).filter(({ arrived }) => arrived)).toEqual([]);
  });

  it('depart from the RFC in blocking outgoing messages, too, by a rule for messages (R308)', async () => {
    const given: PrivacyRule[] = [{ scope: EVERYBODY, action: 'deny', order: 1, kinds: ['message'] }];
    const outgoing = (await bench.deliver(given)).filter(isOutgoingMessage);
    expect(outgoing.map(({ arrived }) => arrived)).toEqual(PEERS.map(() => false));
    expect(outgoing.map((each) => evaluate({ rules: given }, stanzaOf(each), roster).action)).toEqual(PEERS.map(() => 'allow'));
  });

  it('depart from the RFC in a rule for domain/resource, which also matches users there (R298)', async () => {
    const given: PrivacyRule[] = [{ scope: { type: 'jid', value: 'localhost/home' as Jid }, action: 'deny', order: 1, kinds: ['presence-in'] }];
    const presence = (await bench.deliver(given)).filter(({ direction, kind }) => direction === 'in' && kind === 'presence');
    expect(presence.map(({ arrived }) => arrived)).toEqual(PEERS.map(() => false));
  });

  it('depart from the RFC in taking groups that the roster does not have, and in what they call the removal of an unknown list (R300, R353)', async () => {
    expect(await bench.request("<list name='The Empty Set'/>")).toBe('bad-request');
    expect(await bench.request("<list name='ghosts'><item type='group' value='Ghosts' action='deny' order='1'/></list>")).toBe('result');
  });

  it('refuse as the RFC says: unknown lists, doubled orders, several children, several lists (R306, R312, R332, R333, R336, R341, R354)', async () => {
    expect(await bench.request("<list name='The Empty Set'/>", 'get')).toBe('item-not-found');
    expect(await bench.request("<active name='The Empty Set'/>")).toBe('item-not-found');
    expect(await bench.request("<default name='The Empty Set'/>")).toBe('item-not-found');
    expect(await bench.request("<list name='doubled'><item action='deny' order='1'/><item action='allow' order='1'/></list>")).toBe('bad-request');
    expect(await bench.request("<list name='a'/><list name='b'/>", 'get')).toBe('bad-request');
    expect(await bench.request("<list name='a'/><list name='b'/>")).toBe('bad-request');
    expect(await bench.request("<active name='a'/><default name='a'/>")).toBe('bad-request');
  });

  it('depart from the RFC in refusing a first default, too, while another resource has no active list (R340)', async () => {
    const phone = await RawSession.signIn(server, 'romeo', USERS['romeo']!, 'phone');
    expect(await bench.request("<list name='first'><item action='allow' order='1'/></list>")).toBe('result');
    expect(await bench.request("<default name='first'/>")).toBe('conflict');
    phone.send('</stream:stream>');
    await phone.take(/<\/stream:stream>/u);
    phone.close();
    expect(await bench.request("<default name='first'/>")).toBe('result');
  });

  it('push each change to every resource, and refuse to take away what another resource uses (R325, R327, R340, R343, R346, R350, R352)', async () => {
    for (const name of ['one', 'two']) expect(await bench.request(`<list name='${name}'><item action='allow' order='1'/></list>`)).toBe('result');
    expect(await bench.request("<default name='one'/>")).toBe('result');
    const phone = await RawSession.signIn(server, 'romeo', USERS['romeo']!, 'phone');
    phone.send('<presence/>');
    await bench.deliver([{ scope: EVERYBODY, action: 'allow', order: 1, kinds: [] }]);
    await phone.take(/<iq[^>]*type=['"]set['"][^>]*>\s*<query xmlns=['"]jabber:iq:privacy['"]>\s*<list name=['"]bench['"]\/>/u);
    expect(await requestPrivacy(phone, 'r1', "<list name='bench'/>")).toBe('conflict');
    expect(await bench.request("<default name='two'/>")).toBe('conflict');
    expect(await bench.request('<default/>')).toBe('conflict');
    phone.close();
  });
});
