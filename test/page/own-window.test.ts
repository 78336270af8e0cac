import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildChatHash } from '../../electron/lib/chat-address.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { usePages, type OpenPage } from './open-page.ts';

const ANNA = 'anna@linnet.example';
const RUI = 'rui@linnet.example';
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

const open = usePages({ initScript: `
  window.heard = 0;
  HTMLMediaElement.prototype.play = function () { window.heard += 1; return Promise.resolve(); };
  window.told = [];
  window.Notification = class extends EventTarget {
    static permission = 'granted';
    constructor(title, options) { super(); Object.assign(this, { title, options, isOpen: true }); window.told.push(this); }
    close() { this.isOpen = false; }
  };
  window.badges = [];
  Object.defineProperty(Navigator.prototype, 'setAppBadge', { configurable: true, value(count) { window.badges.push(count); return Promise.resolve(); } });
` });
interface Told { readonly title: string; dispatchEvent(event: Event): void }
type Listening = Window & { readonly heard: number; readonly told: Told[]; readonly badges: number[] };
const heard = (page: Page) => page.evaluate(() => (window as unknown as Listening).heard);
const told = (page: Page) => page.evaluate(() => (window as unknown as Listening).told.map(({ title }) => title.split(':')[0]));
const badges = (page: Page) => page.evaluate(() => (window as unknown as Listening).badges);

/** The window of one conversation, as the main one opens it. */
async function ownWindow({ page, harness }: OpenPage, address: string): Promise<Page> {
  const own = await page.context().newPage();
  await own.goto(`${harness.url}${buildChatHash({ accountId: ACCOUNT, address })}`);
  await own.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
  return own;
}

describe('the window of one conversation', () => {
  it('has Ctrl+K: this conversation stays, another one opens in a window of its own, and there is nothing of lists it has not', async () => {
    const opened = await open(sample);
    const own = await ownWindow(opened, ANNA);
    const title = await own.title();
    await own.keyboard.press('Control+k');
    const field = own.getByRole('dialog', { name: 'Go to' }).getByRole('combobox', { name: 'Search' });
    await field.waitFor();
    const labels = await own.getByRole('option').allInnerTexts();
    expect(labels.join('\n')).toContain('Settings');
    for (const list of ['Contacts', 'Requests', 'Privacy', 'Headlines', 'Open in a window of its own']) expect(labels.map((label) => label.split('\n')[0])).not.toContain(list);
    await field.fill('lindqvist');
    await own.getByRole('option', { name: /Anna Lindqvist/u, selected: true }).waitFor();
    await own.keyboard.press('Enter');
    await own.getByRole('dialog').waitFor({ state: 'detached' });
    expect([await own.title(), opened.page.context().pages().filter((page) => page.url().includes('#chat='))]).toEqual([title, [own]]);

    await own.keyboard.press('Control+k');
    await field.fill('rui');
    await own.getByRole('option', { name: /Rui/u, selected: true }).waitFor();
    const coming = opened.page.context().waitForEvent('page');
    await own.keyboard.press('Enter');
    const other = await coming;
    await other.waitForURL((url) => url.hash === buildChatHash({ accountId: ACCOUNT, address: RUI }));
    await other.getByRole('log', { name: 'Messages with Rui' }).waitFor();
    expect(await own.title()).toBe(title);
    await other.close();

    // The keys of what is here work, those of lists do nothing.
    await own.keyboard.press('Control+Shift+4');
    await own.keyboard.press('Alt+ArrowDown');
    await own.keyboard.press('Control+i');
    await own.getByRole('button', { name: 'Close details' }).or(own.getByRole('complementary')).first().waitFor();
    await own.keyboard.press('Control+,');
    await own.getByRole('dialog', { name: 'Settings' }).waitFor();
    expect(await own.title()).toBe(title);
    await own.close();
  });

  it('tells of other conversations once the main window is closed: always exactly one page does, and the badge is its to say', async () => {
    const opened = await open(sample);
    const { page, core } = opened;
    const own = await ownWindow(opened, ANNA);
    const third = await ownWindow(opened, ANNA);
    const raise = (count: number): void => core.emit('notice.raised', { notice: { kind: 'chat', id: `1 ${RUI}`, accountId: ACCOUNT, peer: RUI, body: `number ${count}`, count } });
    const all = async (read: (page: Page) => Promise<unknown>, ...pages: Page[]) => Promise.all(pages.map(read));
    raise(1);
    await expect.poll(() => all(told, page, own, third)).toEqual([['Rui'], [], []]);
    expect([await all(heard, page, own, third), (await badges(page)).length, (await badges(own)).length]).toEqual([[1, 0, 0], 1, 0]);
    const before = (await badges(page)).at(-1)!;
    await page.close();
    await expect.poll(() => badges(own)).toEqual([before]);
    raise(2);
    await expect.poll(() => all(told, own, third)).toEqual([['Rui'], []]);
    expect(await all(heard, own, third)).toEqual([1, 0]);

    // What the notice is about has no place in this window.
    const coming = own.context().waitForEvent('page');
    await own.evaluate(() => (window as unknown as Listening).told[0]!.dispatchEvent(new Event('click')));
    const other = await coming;
    await other.waitForURL((url) => url.hash === buildChatHash({ accountId: ACCOUNT, address: RUI }));
    await other.close();

    core.emit('conversation.changed', { conversations: [{ ...core.snapshot.conversations.find(({ peer }) => peer === RUI)!, accountId: ACCOUNT, peer: RUI, unread: 40 }] });
    await expect.poll(async () => (await badges(own)).at(-1)! >= 40).toBe(true);
    await own.close();
    await expect.poll(async () => (await badges(third)).length).toBeGreaterThan(0);
    raise(3);
    await expect.poll(() => told(third)).toEqual(['Rui']);
    await third.close();
  });
});
