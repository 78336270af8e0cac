import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { err } from '../../electron/lib/result.ts';
import type { MessageId } from '../../electron/contract/models/address.ts';
import type { GapState } from '../../electron/contract/models/archive.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';
import { gap, openRui } from './rui.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
const RUI = 'rui@linnet.example';
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

async function openAnna(page: Page): Promise<void> {
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  await page.getByRole('article').filter({ hasText: 'See you on Friday!' }).waitFor();
}

describe('a conversation', () => {
  it('sends with Enter, breaks the line with Shift+Enter, and shows each state', async () => {
    const { page, core } = await open(sample);
    await openAnna(page);
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('first');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    const article = page.getByRole('article').filter({ hasText: 'first' }).last();
    await article.waitFor();
    expect(core.callsOf('message.send')).toMatchObject([{ address: ANNA, body: 'first\nsecond' }]);
    const description = (): Promise<string | null | undefined> => article.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(await description()).toBe('Queued');
    const message = core.messages.get(ANNA)!.at(-1)!;
    core.change({ ...message, state: 'sent' });
    await page.waitForFunction((id) => document.getElementById(`state-${id}`)?.textContent === 'Sent', message.id);
    core.change({ ...message, state: 'failed', failure: { condition: 'remote-server-not-found' } });
    await page.waitForFunction((id) => document.getElementById(`state-${id}`)?.textContent === 'Failed: their server does not exist.', message.id);
    await article.getByRole('button', { name: 'Retry' }).click();
    await until(() => core.callsOf('message.retry').length === 1, 'retry');
    expect(core.callsOf('message.retry')).toEqual([{ id: message.id }]);
    // Nobody has it: it can be done without, and whoever works by keyboard goes on among the messages.
    const before = core.messages.get(ANNA)!.at(-2)!;
    core.on('message.delete', ({ id }) => {
      core.emit('message.deleted', { accountId: message.accountId, address: ANNA, id, conversation: { accountId: message.accountId, peer: ANNA, unread: 0, last: before } });
      return { ok: true, value: {} };
    });
    const button = article.getByRole('button', { name: 'Delete' });
    // By one slip nothing is lost: it is asked first, Escape and the first Enter keep it.
    const question = page.getByRole('alertdialog', { name: 'Delete this message?' });
    for (const key of ['Escape', 'Enter']) {
      await button.focus();
      await page.keyboard.press('Enter');
      await question.getByText('first').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
      await page.keyboard.press(key);
      await question.waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Delete');
    }
    expect(core.callsOf('message.delete')).toEqual([]);
    await page.keyboard.press('Enter');
    await question.getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await button.waitFor({ state: 'detached' });
    expect(core.callsOf('message.delete')).toEqual([{ id: message.id }]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Messages with Anna Lindqvist');
    expect(await page.getByRole('list', { name: 'Conversations' }).getByRole('listitem').filter({ hasText: 'first' }).count()).toBe(0);
  });

  it('shows what is missing as missing, fetches it by mouse, by keyboard and by scrolling up, and puts it in its place (XEP-0313)', async () => {
    const { page, core } = await open((core) => {
      sample(core);
      core.putHistory(RUI, Array.from({ length: 40 }, (_, number) => ({ ...said('in', `line ${number}`, Date.now() - (100 - number) * 60_000) })));
    });
    const known = core.messages.get(RUI)!;
    const [first, sixth, seventh] = [known[0]!, known.at(-6)!, known.at(-5)!];
    const tell = (state: GapState, ...gaps: readonly { readonly after: number; readonly before: MessageId }[]): void =>
      core.emit('archive.changed', { archive: { accountId: ACCOUNT, gaps: gaps.map((gap) => ({ ...gap, state, conversations: [] })) } });
    const missed = { after: sixth.id, before: seventh.id };
    await openRui(page);
    tell('fetching', missed);
    const log = page.getByRole('log');
    await log.getByText('Fetching what you missed…').waitFor();
    tell('failed', missed);
    await log.getByText('The server did not give them').waitFor();
    await log.getByRole('button', { name: 'Try again' }).click();
    tell('waiting', missed);
    await log.getByRole('button', { name: 'Fetch what is missing' }).focus();
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('archive.fetch').length === 2, 'both asked');
    expect(core.callsOf('archive.fetch')).toEqual(Array(2).fill({ accountId: ACCOUNT, address: RUI, after: sixth.id }));

    const between: Message = { ...sixth, id: (sixth.id + 1) as MessageId, body: 'what was missed' };
    core.emit('message.stored', { messages: [between], conversations: [core.snapshot.conversations.find(({ peer }) => peer === RUI)!] });
    tell('waiting', { after: 0, before: first.id });
    await log.getByText('what was missed').waitFor();
    expect((await page.getByRole('article').allInnerTexts()).map((text) => text.split('\n')[0]).slice(-7, -4)).toEqual(['line 34', 'what was missed', 'line 35']);
    await log.getByText('missing').waitFor({ state: 'detached' });
    await expect.poll(() => gap(page), { timeout: 10_000 }).toBeLessThan(2);

    expect(core.callsOf('archive.fetch').filter(({ after }) => after === 0)).toEqual([]);
    await log.focus();
    await page.keyboard.press('Home');
    await log.getByText('Older messages are kept on the server.').waitFor();
    await until(() => core.callsOf('archive.fetch').some(({ after }) => after === 0), 'asked by scrolling up');
    expect(await log.getByText('the beginning of your conversation').count()).toBe(0);
    tell('waiting');
    await log.getByText('the beginning of your conversation').waitFor();
  });

  it('says of a refused message why, what helps, what the server said in its own language, and where they are now (E01–E23, R010, R409)', async () => {
    const { page, core } = await open(sample);
    await openAnna(page);
    const message = core.messages.get(ANNA)!.findLast(({ direction }) => direction === 'out')!;
    core.change({ ...message, state: 'failed', failure: { condition: 'gone', type: 'cancel', text: 'Ich bin\numgezogen', language: 'de', address: 'anna%1@new.example' } });
    const note = page.locator(`#state-${message.id}`);
    await note.getByText('Ich bin').waitFor();
    expect(await note.textContent()).toMatch(/^Failed: that address has moved away\. Sending it again as it is will hardly help\. The server’s words: \u2068Ich bin umgezogen\u2069$/u);
    expect(await note.locator('q').getAttribute('lang')).toBe('de');
    await page.getByRole('button', { name: /They are now at/u }).press('Enter');
    await page.getByRole('alertdialog', { name: 'Link to anna%1@new.example' }).waitFor();
    expect(core.callsOf('contact.add')).toEqual([]);
  });

  it('what comes back without being about any message stands above the composer until it is put away, by keyboard (R010)', async () => {
    const { page, core } = await open(sample);
    await openAnna(page);
    const cameBack = (address: string): void => core.emit('message.cameBack', { accountId: core.snapshot.accounts[0]!.id, address, failure: { condition: 'forbidden', type: 'auth', text: 'Nein', language: 'de' } });
    cameBack(RUI);
    cameBack(ANNA);
    const note = page.getByRole('region', { name: 'Came back' });
    await note.getByText(/It needs a permission that you do not have yet/u).waitFor();
    expect(await note.locator('q').getAttribute('lang')).toBe('de');
    await note.getByRole('button', { name: 'Dismiss what came back' }).press('Enter');
    await note.waitFor({ state: 'detached' });
    // That of somebody else waits in their conversation.
    await page.getByRole('row', { name: /^Rui/u }).press('Enter');
    await page.getByRole('log', { name: 'Messages with Rui' }).waitFor();
    await note.waitFor();
  });

  it('does not send while a word is being composed', async () => {
    const { page, core } = await open(sample);
    await openAnna(page);
    const field = page.getByRole('textbox', { name: 'Message', exact: true });
    await field.fill('にほん');
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(core.callsOf('message.send')).toEqual([]);
    expect(await field.inputValue()).toBe('にほん');
  });

  it('loses nothing that was typed when it cannot be sent', async () => {
    const { page } = await open((core) => {
      sample(core);
      core.on('message.send', () => err({ code: 'too-large', limitBytes: 40_000 }));
    });
    await openAnna(page);
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('very long');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('too long to send').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('very long');
  });

  it('keeps what was typed for each conversation', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.snapshot = { ...scripted.snapshot, drafts: [{ accountId: ACCOUNT, address: ANNA, body: 'from before' }] };
    });
    await openAnna(page);
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('from before');
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('half a sentence');
    await until(() => core.callsOf('message.draft').length === 1, 'kept while it is typed');
    expect(core.callsOf('message.draft')).toMatchObject([{ accountId: ACCOUNT, address: ANNA, body: 'half a sentence' }]);
    await page.getByRole('row', { name: /^Rui/u }).click();
    await page.getByRole('log', { name: 'Messages with Rui' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('');
    await page.getByRole('list', { name: 'Conversations' }).getByText(/^Draft: \u2068half a sentence\u2069$/u).waitFor();
    await openAnna(page);
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('half a sentence');
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('message.draft').at(-1)?.body === '', 'forgotten when it is sent');
  });

  it('shows links with where they lead, and foreign text only as text', async () => {
    const { page } = await open((core) => {
      sample(core);
      core.putHistory(RUI, [said('in', '<img src=x onerror=alert(1)> https://bank.example@evil.example/x javascript:alert(1)', Date.now())]);
    });
    await openRui(page);
    const link = page.getByRole('article').getByRole('link');
    await link.waitFor();
    expect(await link.count()).toBe(1);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await page.getByText('leads to evil.example').waitFor();
    await page.getByRole('article').getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('article img').count()).toBe(0);
  });

  it('bears a flood of hostile text without growing wider than the window', async () => {
    const { page } = await open((core) => {
      sample(core);
      core.putHistory(RUI, [
        said('in', 'W'.repeat(100_000), Date.now()), said('in', `a${'\u0301'.repeat(5000)}`, Date.now()), said('in', '\u202e'.repeat(3000), Date.now()), said('in', '\n'.repeat(3000), Date.now()), said('out', 'last', Date.now()),
      ]);
    });
    await openRui(page);
    await page.getByRole('article').filter({ hasText: 'last' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.getByRole('log').evaluate((log) => log.scrollWidth <= log.clientWidth)).toBe(true);
  });
});
