import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionNote } from '../../electron/contract/models/connection-report.ts';
import { buildChatHash } from '../../electron/lib/chat-address.ts';
import { contactLabel } from '../../renderer/state/contact-index.ts';
import { launchChromium } from '../kit/chromium.ts';
import { PAYLOADS } from '../kit/hostile-payloads.ts';
import { goTo } from '../kit/page-go-to.ts';
import { PageHarness } from '../kit/page-harness.ts';
import { allRows } from '../kit/page-readers.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { fillReport } from '../kit/sample-report.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { putVcard, sampleProperty } from '../kit/sample-vcards.ts';
import { ACCOUNT, scriptedAccount, ScriptedCore } from '../kit/scripted-core.ts';
import { openWatched, overflows, type WatchedPage } from '../kit/watched-page.ts';

const ANNA = 'anna@linnet.example';
const texts = PAYLOADS.map(({ text }) => text).filter((text) => text !== '');
/** Messages of a time: the log keeps few in the page. */
const BATCH = 8;
/** Letters alone: signs of control and space may be shown as a space, or not at all. */
const seen = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** Every hostile text, in those places of the real page that the whole-program test does not reach, with all that a text could do watched for (hazard U1). */
describe('hostile texts on the page', () => {
  let browser: Browser;
  let core: ScriptedCore;
  let harness: PageHarness;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => { browser = await launchChromium(); });
  beforeEach(() => {
    core = new ScriptedCore();
    fillSample(core, Date.now());
  });
  afterEach(async () => {
    expect(await watched.problems()).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    await page.context().close();
    harness.stop();
  });
  afterAll(() => browser.close());

  async function open(path = ''): Promise<void> {
    harness = await PageHarness.start(core);
    watched = await openWatched(browser, `${harness.url}${path}`);
    ({ page } = watched);
    await page.locator('#root > :not(.skeleton)').first().waitFor();
  }

  /** What sticks out of a dialog sideways. */
  const sticksOut = (selector: string): Promise<string[]> => page.evaluate((parts) => {
    const dialog = document.querySelector('[role=dialog]')!.getBoundingClientRect();
    return [...document.querySelectorAll(parts)].filter((part) => part.getBoundingClientRect().right > dialog.right + 1 || part.getBoundingClientRect().left < dialog.left - 1).map((part) => part.textContent.slice(0, 80));
  }, selector);

  it('as names and subjects of rooms: one line in the list and at the head, the address at hand', async () => {
    fillRoom(core, Date.now(), 0);
    const rooms = texts.map((text, number) => ({ accountId: ACCOUNT, address: `r${number}@rooms.example`, name: text, subject: text, nick: 'mira', phase: 'joined' as const, role: 'participant' as const, affiliation: 'none' as const }));
    core.snapshot = { ...core.snapshot, rooms };
    for (const { address } of rooms) core.putHistory(address, [{ ...said('in', 'hello', Date.now()), sender: `${address}/x`, type: 'groupchat' }]);
    await open();
    const list = page.getByRole('list', { name: 'Conversations' });
    await list.waitFor();
    const rows = await allRows(page, '.conversations');
    const shown = [...rows.values()].filter(({ key }) => key.endsWith('@rooms.example'));
    expect(shown).toHaveLength(rooms.length);
    for (const row of shown) expect([row.key, row.height, row.isOneLine]).toEqual([row.key, shown[0]!.height, true]);
    await list.getByRole('button').first().click();
    const head = page.locator('.chat-head');
    await head.waitFor();
    const opened = (await page.locator('.chat-name').getAttribute('title'))!;
    for (const text of texts) {
      core.emit('room.changed', { rooms: [{ ...rooms[0]!, address: opened, name: 'plain', subject: text }] });
      // Where the last one has come the others were there before it: each was drawn or joined with the next.
      if (text === texts.at(-1)) await expect.poll(() => page.locator('.chat-meta bdi').textContent()).toBe(text);
    }
    expect(await head.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(80);
  });

  it('as nicknames, names of files, invitations and notices', async () => {
    fillRoom(core, Date.now(), 0);
    core.snapshot = { ...core.snapshot, occupants: [{ accountId: ACCOUNT, address: ROOM, occupants: texts.map((nick, number) => ({ nick, role: 'participant', affiliation: 'none', show: 'online', status: texts[(number + 1) % texts.length]!, isSelf: false })) }] };
    await open();
    await page.evaluate(() => {
      const made: { title: string; body: string | undefined }[] = [];
      Object.assign(window, { made });
      window.Notification = class extends EventTarget {
        static permission = 'granted';
        constructor(title: string, options: NotificationOptions) { super(); made.push({ title, body: options.body }); }
        close(): void { /* Nothing is shown. */ }
      } as unknown as typeof Notification;
    });
    await page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: 'The community garden' }).click();
    await page.getByRole('log', { name: 'Messages with The community garden' }).waitFor();
    const url = (number: number): string => `https://files.example/${number}`;
    const cards = new Map<string, { readonly name: string; readonly host: string; readonly height: number }>();
    const say = async (numbers: readonly number[]): Promise<void> => {
      const stored = core.storeMany(ROOM, numbers.map((number) => ({ ...said('in', url(number), Date.now()), sender: `${ROOM}/${texts[number]!}`, type: 'groupchat' as const, file: { name: texts[number]!, url: url(number) } })));
      await page.locator(`article[data-message="${stored.at(-1)!.id}"]`).waitFor();
      const seenNow = await page.locator('.file-card').evaluateAll((all) => all.map((card) => [card.getAttribute('href')!, { name: card.querySelector('bdi')!.textContent, host: card.querySelector('.row-meta')!.textContent, height: card.getBoundingClientRect().height }] as const));
      for (const [href, card] of seenNow) cards.set(href, card);
    };
    const numbers = [...texts.keys()];
    for (let at = 0; at < numbers.length; at += BATCH) {
      const some = numbers.slice(at, at + BATCH);
      core.emit('room.invitations', {
        accountId: ACCOUNT, changed: some.slice(-2).map((number) => ({ accountId: ACCOUNT, address: `i${number}@rooms.example`, inviter: ANNA, reason: texts[number]!, receivedAt: at })), removed: numbers.slice(Math.max(0, at - BATCH), at).map((number) => `i${number}@rooms.example`),
      });
      for (const number of some) core.emit('notice.raised', { notice: { kind: 'chat', id: `${number}`, accountId: ACCOUNT, peer: ROOM, sender: texts[number]!.slice(0, 200), body: texts[number]!.slice(0, 200), count: 1, isForUs: true } });
      core.emit('typing.changed', { accountId: ACCOUNT, address: ROOM, typing: { state: 'composing', nicks: some.slice(-3).map((number) => texts[number]!) } });
      await expect.poll(() => page.locator('.chat-meta .typing-words').textContent()).toContain([...texts[some.at(-1)!]!].slice(0, 40).join(''));
      await say(some);
      await expect.poll(() => page.locator('.requests-brief .row-excerpt').last().textContent()).toBe(texts[some.slice(-2)[0]!]!);
    }
    // Some were drawn beyond what the log keeps: they are said once more, by themselves.
    for (const number of numbers.filter((each) => !cards.has(url(each)))) await say([number]);
    expect([...cards.keys()].length).toBe(texts.length);
    for (const [number, text] of texts.entries()) {
      const card = cards.get(url(number))!;
      expect([text, card.host.includes('files.example'), card.height < 90]).toEqual([card.name, true, true]);
    }
    await expect.poll(() => page.evaluate(() => (window as unknown as { made: unknown[] }).made.length)).toBe(texts.length);
    const made = await page.evaluate(() => (window as unknown as { made: { body: string }[] }).made);
    for (const [number, text] of texts.entries()) expect(made[number]!.body).toContain(text.slice(0, 100));
  });

  it('as what a profile says: text, and none of it leaves its dialog', async () => {
    const share = 70;
    await open();
    for (let at = 0; at < texts.length; at += share) {
      const some = texts.slice(at, at + share);
      const names = ['NOTE', 'TITLE', 'ROLE', 'DESC', 'URL', 'TZ', 'BDAY'] as const;
      putVcard(core, ANNA, [sampleProperty('FN', some[0]!), sampleProperty('NICKNAME', some[1]!), ...some.map((text, index) => sampleProperty(names[index % names.length]!, text)), sampleProperty('ORG', { ORGNAME: some[2]! }, { list: some.slice(0, 3) }), sampleProperty('EMAIL', { USERID: some[3]! }), sampleProperty('LOGO', { EXTVAL: some[4]! })], Date.now());
      await page.getByRole('row', { name: /^Anna Lindqvist/u }).last().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Show profile' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.vcard-facts').waitFor();
      const shown = (await dialog.locator('dd').allTextContents()).map((text) => text.replace(/ ?\(leads to [^)]*\)/gu, ''));
      const blank = some.filter((text) => text.trim() !== '');
      for (const text of blank) expect(shown.some((each) => each.includes(text.trim().slice(0, 40).trim()))).toBe(true);
      expect(await sticksOut('.vcard-facts dd, .vcard-facts dt')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  it('in the XML console: as written, within it', async () => {
    await open();
    await goTo(page, 'xml', 'XML console');
    const dialog = page.getByRole('dialog', { name: 'XML console' });
    await dialog.getByRole('log').waitFor();
    for (let at = 0; at < texts.length; at += 100) {
      const some = texts.slice(at, at + 100);
      core.emit('console.passed', { accountId: ACCOUNT, stanzas: some.map((text) => ({ direction: 'in' as const, at: Date.now(), xml: `<message><body>${text}</body></message>`, isCut: false })), left: 0 });
      await expect.poll(async () => (await dialog.locator('pre bdi').last().textContent())?.includes(some.at(-1)!.slice(0, 40))).toBe(true);
      expect((await dialog.locator('pre bdi').allTextContents()).slice(-some.length)).toEqual(some.map((text) => `<message><body>${text}</body></message>`));
      expect(await sticksOut('.console-entry')).toEqual([]);
    }
  });

  it('in the connection’s details: what servers, names and certificates say', async () => {
    const short = texts.map((text) => text.slice(0, 200));
    const notes: ConnectionNote[] = [];
    for (let at = 0; at < short.length; at += 7) {
      const [name = '', host = '', subject = '', names = '', mechanism = '', feature = '', text = ''] = short.slice(at, at + 7);
      notes.push(
        { at, kind: 'attempt', number: at + 1 },
        { at, kind: 'srv', name, records: [{ name: host, port: 5222, priority: 1, weight: 1 }] },
        { at, kind: 'secured', version: 'TLSv1.3', cipher: 'x', protocol: 'xmpp-client', serverName: 'linnet.example', trust: 'authority', chain: [{ subject, issuer: subject, names: [names], validFrom: 0, validTo: 1, fingerprint: 'c3'.repeat(32) }] },
        { at, kind: 'mechanisms', offered: [mechanism], bindings: [mechanism] },
        { at, kind: 'features', features: [{ name: feature, ns: feature }] },
        { at, kind: 'failed', failure: { code: 'stream-error', condition: 'undefined-condition', text } },
      );
    }
    fillReport(core, notes);
    await open();
    await goTo(page, 'connection det', 'Connection details');
    const dialog = page.getByRole('dialog', { name: 'Connection details' });
    await expect.poll(() => dialog.getByRole('region').count()).toBe(Math.ceil(texts.length / 7));
    const shown = seen((await dialog.textContent())!);
    for (const text of texts) expect([text.slice(0, 60), shown.includes(seen(text.slice(0, 60)))]).toEqual([text.slice(0, 60), true]);
    expect(await sticksOut('[role=region], [role=region] li, [role=region] p')).toEqual([]);
  });

  it('in why the account is not connected, in words of the server', async () => {
    await open();
    for (const text of texts) {
      core.setAccount(scriptedAccount({ connection: { phase: 'waiting', failure: { code: 'stream-error', condition: 'undefined-condition', text }, retryAt: Date.now() + 60_000, attempt: 2 } }));
      core.emit('account.changed', { account: core.snapshot.accounts[0]! });
    }
    await page.getByRole('button', { name: 'Connection details' }).first().waitFor();
    await expect.poll(async () => (await page.locator('body').textContent())?.includes('Connect now')).toBe(true);
  });

  it('as the title of a window of its own: as said, in a page with every fence', async () => {
    await open(buildChatHash({ accountId: ACCOUNT, address: ANNA }));
    await page.getByRole('log').waitFor();
    const anna = core.snapshot.contacts.find(({ address }) => address === ANNA)!;
    for (let at = 0; at < texts.length; at += 40) {
      for (const name of texts.slice(at, at + 40)) core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ ...anna, name }], removed: [] } as never);
      const last = contactLabel(texts.slice(at, at + 40).at(-1)!, ANNA);
      await expect.poll(() => page.evaluate(() => document.title)).toBe(last.replace(/[\t\n\f\r ]+/gu, ' ').trim());
    }
  });
});
