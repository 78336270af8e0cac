import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeeping, setKeeping } from '../../electron/core/archive/keeping.ts';
import type { BareJid } from '../../electron/lib/jid.ts';
import { nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { discoFeature } from '../../electron/xmpp/features/xep-0030-disco/index.ts';
import { mamFeature, type ArchivePage, type PageQuery } from '../../electron/xmpp/features/xep-0313-mam/index.ts';
import { idsFeature } from '../../electron/xmpp/features/xep-0359-ids/index.ts';
import { messageFeature } from '../../electron/xmpp/features/rfc3921-message/index.ts';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { childText } from '../../electron/xmpp/kit/reader.ts';
import { createXmppClient, type XmppClient } from '../../electron/xmpp/kit/xmpp-client.ts';
import { createXmppStream } from '../../electron/xmpp/stream/index.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const JULIET = 'juliet@localhost' as BareJid;
const COUNT = 7;

const SERVERS: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['Linnet’s own', () => startLocal({ users: USERS })], ['Prosody', () => startProsody({ users: USERS })], ['ejabberd', () => startEjabberd({ users: USERS })],
];

describe.each(SERVERS)('the archive of %s', (name, start) => {
  let server: TestServer;
  const people: { readonly client: XmppClient; stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(people.map((person) => person.stop()));
    await server.stop();
  });

  async function signIn(user: keyof typeof USERS): Promise<XmppClient> {
    const ports = { clock: nodeClock, ids: nodeIds, log: new MemoryLog() };
    const stream = createXmppStream({
      account: `${user}@localhost` as BareJid, password: async () => USERS[user], server: { host: server.host, port: server.port },
      trustedCas: [server.caPem], pinnedCertificates: [], allowPlain: false, language: () => 'en',
    }, ports);
    const client = createXmppClient(stream, { ...ports, software: { name: 'Linnet', version: '0', home: 'https://linnet.invalid/' } }, [discoFeature, messageFeature, idsFeature, mamFeature]);
    people.push({ client, stop: () => stream.stop() });
    const online = new Promise((resolve) => client.session.events.on('started', resolve));
    stream.start();
    await online;
    await client.session.send(el('presence', CLIENT_NS));
    return client;
  }

  it('is paged through by our client: whole, backwards, by address and time, and from the id that a message bore', async () => {
    const [romeo, juliet] = [await signIn('romeo'), await signIn('juliet')];
    const archive = juliet.api(mamFeature);
    expect(await archive.support(JULIET)).toMatchObject({ ok: true, value: { isOffered: true } });
    const heard: (string | undefined)[] = [];
    let tell = (): void => undefined;
    const all = new Promise<void>((resolve) => { tell = resolve; });
    juliet.api(messageFeature).onMessage(({ stanza }) => {
      if (childText(stanza.element, 'body', CLIENT_NS) !== undefined && heard.push(juliet.api(idsFeature).stanzaIdOf(stanza)) === COUNT) tell();
    });
    for (let number = 1; number <= COUNT; number += 1) await romeo.session.send(el('message', CLIENT_NS, { to: JULIET, type: 'chat' }, el('body', CLIENT_NS, {}, String(number))));
    await all;

    const page = async (query: PageQuery): Promise<ArchivePage> => {
      const found = await archive.page(query);
      if (!found.ok) throw new Error(`${name}: ${found.error.condition}`);
      return found.value;
    };
    const bodies = ({ items }: ArchivePage): string => items.map(({ message }) => childText(message.element, 'body', CLIENT_NS)).join('');
    const whole = await page({ page: { after: undefined } });
    expect([bodies(whole), whole.isComplete]).toEqual(['1234567', true]);
    // What a message bore is what it is found under.
    expect(whole.items.map(({ id }) => id)).toEqual(heard);
    expect([whole.first, whole.last]).toEqual([heard[0], heard.at(-1)]);
    const last = await page({ page: { max: 3, before: '' } });
    const middle = await page({ page: { max: 3, before: last.first } });
    const first = await page({ page: { max: 3, before: middle.first } });
    expect([last, middle, first].map((each) => [bodies(each), each.isComplete])).toEqual([['567', false], ['234', false], ['1', true]]);
    expect(bodies(await page({ filter: { with: 'romeo@localhost' as BareJid }, page: { max: 2, after: heard[4] } }))).toBe('67');
    expect(bodies(await page({ filter: { with: 'nurse@localhost' as BareJid }, page: {} }))).toBe('');
    expect(bodies(await page({ filter: { start: Date.now() + 60_000 }, page: {} }))).toBe('');
    const his = await romeo.api(mamFeature).page({ page: {} });
    expect(his.ok && bodies(his.value)).toBe('1234567');
    const lost = await archive.page({ page: { after: 'never-was' } });
    // ejabberd takes an id for a time, and has nothing after this one.
    expect(lost.ok ? 'a page' : lost.error.condition).toBe(name === 'ejabberd' ? 'a page' : 'item-not-found');
    // Nothing of the pages was taken for something said now.
    expect(heard).toHaveLength(COUNT);
    const wanted = { default: 'roster', always: [], never: ['romeo@localhost' as BareJid] } as const;
    expect(await archive.setPreferences(wanted)).toEqual({ ok: true, value: wanted });
    expect(await archive.preferences()).toEqual({ ok: true, value: wanted });
  }, 60_000);

  it('keeps what the person chooses, and says so', async () => {
    const mam = (await signIn('romeo')).api(mamFeature);
    for (const keeps of ['never', 'roster', 'always'] as const) {
      expect(await setKeeping(mam, keeps)).toEqual({ ok: true, value: { offer: 'chosen', keeps } });
      expect(await readKeeping(mam, 'romeo@localhost' as BareJid)).toEqual({ ok: true, value: { offer: 'chosen', keeps } });
    }
  });
});
