import { describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { ACCOUNT } from '../kit/scripted-core.ts';
import { usePages, type OpenPage } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';

async function openAnna(): Promise<OpenPage> {
  const opened = await open((core) => fillSample(core, Date.now()));
  await opened.page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  await opened.page.getByRole('article').filter({ hasText: 'See you on Friday!' }).waitFor();
  return opened;
}

describe('that somebody writes', () => {
  it('stands in the head of the chat and in the row, in words, and is read out once', async () => {
    const { page, core } = await openAnna();
    const says = (state?: 'composing' | 'paused'): void => core.emit('typing.changed', { accountId: ACCOUNT, address: ANNA, ...(state ? { typing: { state } } : {}) });
    const status = page.locator('.chat-head [role="status"]');
    says('composing');
    await page.locator('.chat-head').getByText('is writing…', { exact: true }).waitFor();
    await page.getByRole('row', { name: /^Anna Lindqvist, \w+, is writing…/u }).waitFor();
    await expect.poll(() => status.textContent()).toContain('Anna Lindqvist');
    says('paused');
    await page.locator('.chat-head').getByText('has stopped writing').waitFor();
    says('composing');
    await page.locator('.chat-head').getByText('is writing…', { exact: true }).waitFor();
    expect(await status.textContent()).toBe('');
    says();
    await page.locator('.typing-words').first().waitFor({ state: 'detached' });
  });

  it('names three in a room and counts the rest', async () => {
    const { page, core } = await open((core) => fillRoom(core, Date.now()));
    await page.locator(`.conversations [title="${ROOM}"]`).click();
    core.emit('typing.changed', { accountId: ACCOUNT, address: ROOM, typing: { state: 'composing', nicks: ['Ann', 'Ben', 'Cid'], others: 2 } });
    await expect.poll(async () => (await page.locator('.typing-words').first().textContent())?.replace(/[\u2068\u2069]/gu, '')).toBe('Ann, Ben, Cid and 2 others are writing…');
  });
});

it('core is told that the person writes, not with each letter, and when all is taken away or the chat is left', async () => {
  const { page, core } = await openAnna();
  const box = page.getByRole('textbox', { name: 'Message', exact: true });
  const told = (): string[] => core.callsOf('conversation.writing').map(({ state }) => state);
  await box.pressSequentially('hello');
  await expect.poll(told).toEqual(['composing']);
  await box.fill('');
  await expect.poll(told).toEqual(['composing', 'active']);
  await box.pressSequentially('again');
  await page.locator('.conversations [title="rui@linnet.example"], .conversations [title="wei@linnet.example"]').first().click();
  await expect.poll(told).toEqual(['composing', 'active', 'composing', 'inactive']);
});
