import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { RosterContact, TestServer, TestServerOptions } from '../kit/servers/test-server.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const friend = (jid: string): RosterContact => ({ jid, subscription: 'both', groups: [] });
const OPTIONS: TestServerOptions = { users: USERS, rosters: { romeo: [friend('juliet@localhost')], juliet: [friend('romeo@localhost')] } };
const SERVERS: readonly (readonly [string, (options: TestServerOptions) => Promise<TestServer>])[] = [['Prosody', startProsody], ['ejabberd', startEjabberd], ['Linnet’s own', startLocal]];

/** Texts that careless software changes: composed and decomposed, joined, of every direction, with spaces at their ends. */
const TEXTS = [
  'Привет, мир', 'مرحبا بالعالم', 'שלום עולם', '你好，世界', 'नमस्ते दुनिया', 'สวัสดีชาวโลก', '안녕하세요', 'こんにちは',
  'e\u0301 and \u00e9 are not the same', '\u1100\u1161\u11a8 \uac01', 'A\u030a \u212b \u00c5', '\ufb01 \u017f \u2126',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇨🇿 👍🏽 ❤️ ❤', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 🜁', 'a\u200db\u200cc\u00add\ufeffe', '\u202eabc\u202c \u2067x\u2069',
  '  two before, two after  ', 'line\nbreak\n\nand more', 'tab\there', '<b>&amp; "quotes" \' ]]> <!-- x --></b>', 'x'.repeat(5_000),
];

interface Person {
  readonly core: RealCore;
  readonly id: AccountId;
}

describe.each(SERVERS)('what one writes is to the letter what the other gets, over %s (§13, R029, R396, R398)', (_name, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start(OPTIONS);
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function person(user: keyof typeof USERS): Promise<Person> {
    const core = await RealCore.start(server);
    cores.push(core);
    return { core, id: await core.signIn(user, USERS[user]) };
  }

  /** Both are there, and each sees the other. */
  async function two(): Promise<readonly [Person, Person]> {
    const both = [await person('romeo'), await person('juliet')] as const;
    for (const { core } of both) await core.until('the other', async () => (await core.snapshot()).presences.some(({ address, resources }) => !address.startsWith(`${nameOf(core)}@`) && resources.length > 0));
    return both;
  }

  const nameOf = (core: RealCore): string => (core === cores.at(-1) ? 'juliet' : 'romeo');
  const chats = ({ core }: Person): Message[] => core.events('message.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in');
  const letters = ({ core }: Person): Message[] => core.events('single.stored').flatMap(({ messages }) => messages).filter(({ direction }) => direction === 'in');

  it('chat messages in every script', async () => {
    const [romeo, juliet] = await two();
    for (const body of TEXTS) await romeo.core.must('message.send', { accountId: romeo.id, address: 'juliet@localhost', body });
    await juliet.core.until('all of them', () => chats(juliet).length === TEXTS.length);
    expect(chats(juliet).map(({ body }) => body)).toEqual(TEXTS);
  });

  it('a message in several languages, each with its subject', async () => {
    const [romeo, juliet] = await two();
    await romeo.core.must('single.send', {
      accountId: romeo.id, address: 'juliet@localhost', subject: 'Oběd', body: 'Přijdeš?', language: 'cs',
      versions: [{ language: 'en', subject: 'Lunch', body: 'Will you come?' }, { language: 'he', subject: 'צהריים', body: 'תבואי?' }],
    });
    await juliet.core.until('the letter', () => letters(juliet).length === 1);
    expect(letters(juliet)).toMatchObject([{
      body: 'Will you come?', subject: 'Lunch', language: 'en',
      versions: [{ language: 'cs', subject: 'Oběd', body: 'Přijdeš?' }, { language: 'he', subject: 'צהריים', body: 'תבואי?' }],
    }]);
  });

  it('names and groups of contacts', async () => {
    const romeo = await person('romeo');
    const name = TEXTS[12]!;
    // ejabberd takes two groups for one that are the same in composed form.
    const groups = ['Привет, мир', '👩‍👩‍👧‍👦', 'e\u0301'];
    await romeo.core.until('the roster', async () => (await romeo.core.snapshot()).contacts.length > 0);
    await romeo.core.must('contact.update', { accountId: romeo.id, address: 'juliet@localhost', name, groups });
    const again = await person('romeo');
    const contact = await again.core.until('the contact', async () => (await again.core.snapshot()).contacts.find(({ address }) => address === 'juliet@localhost'));
    expect([contact.name, [...contact.groups].sort()]).toEqual([name, [...groups].sort()]);
  });
});
