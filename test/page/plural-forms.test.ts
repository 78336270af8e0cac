import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { ar } from '../../renderer/i18n/ar/index.ts';
import { cs } from '../../renderer/i18n/cs/index.ts';
import { en } from '../../renderer/i18n/en/index.ts';
import { groupKey } from '../../renderer/state/contact-order.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { usePages } from './open-page.ts';

const open = usePages();

/** The form that each number takes, by the plural rules of CLDR 48: written out, so that the page is not asked by what it goes by itself. */
const FORMS = {
  en: { words: en, of: { 0: 'other', 1: 'one', 2: 'other', 3: 'other', 11: 'other', 100: 'other' } },
  cs: { words: cs, of: { 0: 'other', 1: 'one', 2: 'few', 3: 'few', 11: 'other', 100: 'other' } },
  ar: { words: ar, of: { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other' } },
} as const;
type Tag = keyof typeof FORMS;
const NUMBERS = [0, 1, 2, 3, 11, 100] as const;

/** A counted text as the catalogue has it, without the page's own machinery. */
function counted(tag: Tag, key: string, count: (typeof NUMBERS)[number]): string {
  const text = `${key}_${FORMS[tag].of[count]}`.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], FORMS[tag].words);
  if (typeof text !== 'string') throw new Error(`${tag} has no ${key} for ${count}`);
  return text.replaceAll('{{count}}', String(count));
}

function fill(core: ScriptedCore, language: Tag): void {
  fillRoom(core, Date.now());
  const people = NUMBERS.flatMap((size) => Array.from({ length: size }, (_, number): Contact => ({
    accountId: ACCOUNT, address: `${number}@of-${size}.example`, name: '', groups: [`of-${size}-`], subscription: 'both', isAsking: false,
  })));
  core.setContacts(people);
  core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, language, collapsedGroups: NUMBERS.map((size) => groupKey(ACCOUNT, `of-${size}-`)) } };
}

async function openRoom(page: Page, language: Tag): Promise<void> {
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.locator(`.conversations [title="${ROOM}"]`).click();
  await page.locator('.chat-meta').waitFor();
}

describe.each(Object.keys(FORMS) as Tag[])('what is counted, in %s', (language) => {
  it('people in a room, and messages that nobody has read', async () => {
    const { page, core } = await open((made) => fill(made, language));
    await openRoom(page, language);
    const row = core.snapshot.conversations.find(({ peer }) => peer !== ROOM)!;
    for (const count of NUMBERS) {
      core.emit('room.occupants', { accountId: ACCOUNT, address: ROOM, isWhole: true, removed: [], changed: Array.from({ length: count }, (_, number) => ({ nick: `n${number}`, role: 'participant' as const, affiliation: 'none' as const, show: 'online' as const, status: '', isSelf: false })) });
      await expect.poll(() => page.locator('.occupants-head h2').innerText()).toBe(counted(language, 'room.count', count));
      expect((await page.locator('.chat-meta').innerText()).split(' · ')[0]).toBe(counted(language, 'room.count', count));

      core.emit('conversation.changed', { conversations: [{ ...row, unread: count }] });
      const unread = page.locator(`.conversations [title="${row.peer}"] .badge .visually-hidden`);
      if (count === 0) await unread.waitFor({ state: 'detached' });
      else await expect.poll(() => unread.textContent()).toBe(counted(language, 'conversations.unread', count));
    }
  });

  it('lines of a file, and contacts of a group', async () => {
    const { page } = await open((made) => fill(made, language));
    await page.locator(`html[lang="${language}"]`).waitFor();
    for (const count of NUMBERS.filter((number) => number > 0)) {
      await page.locator('.row-heading', { hasText: `of-${count}-` }).first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: FORMS[language].words.groupMenu.message, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: counted(language, 'messageGroup.send', count), exact: true }).waitFor();
      expect(await dialog.locator('.dialog-lead').first().innerText()).toBe(counted(language, 'messageGroup.lead', count));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await page.locator('.rail-button').nth(3).click();
    await page.locator('.blocked-table').waitFor();
    for (const count of NUMBERS) {
      // One line more than is counted, which is no block: else there would be nothing to show of none.
      const lines = ['nothing', ...Array.from({ length: count }, (_, number) => JSON.stringify({ scope: 'jid', value: `s${number}.example` }))];
      await page.locator('input[type=file]').setInputFiles({ name: `of-${count}.jsonl`, mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('\n')) });
      await page.locator('.import-title', { hasText: `of-${count}.jsonl` }).waitFor();
      await expect.poll(() => page.locator('.import-preview [role="status"]').innerText()).toBe([counted(language, 'privacy.importAdds', count), counted(language, 'privacy.importBad', 1)].join(' '));
    }
  });
});
