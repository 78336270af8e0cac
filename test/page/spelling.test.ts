import { expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());
const ANNA = 'anna@linnet.example';

function withChecker(core: ScriptedCore): void {
  sample(core);
  core.snapshot = {
    ...core.snapshot, spelling: { languages: ['de', 'en-GB', 'fr'], dictionaryHost: 'dictionaries.example', dictionaries: { de: 'ready', fr: 'failed' } },
    settings: { ...core.snapshot.settings, spelling: { isOn: true, languages: ['de', 'fr'], conversations: {} } },
  };
}

it('is checked as the browser does, unless that is switched off; each conversation can have its language', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await field.waitFor();
  expect(await field.evaluate((area: HTMLTextAreaElement) => [area.spellcheck, area.lang])).toEqual([true, '']);
  await page.getByRole('button', { name: 'Write in several languages' }).click();
  await page.getByRole('combobox', { name: 'Check spelling in' }).selectOption('sv');
  await expect.poll(() => field.getAttribute('lang')).toBe('sv');
  await until(() => core.callsOf('settings.set').length === 1, 'kept');
  expect(core.callsOf('settings.set')).toEqual([{ spelling: { isOn: true, languages: [], conversations: { [`${ACCOUNT}/${ANNA}`]: 'sv' } } }]);
  expect(core.callsOf('spelling.use')).toEqual([]);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByText('Your browser does it').waitFor();
  await page.getByRole('checkbox', { name: 'Check spelling while I write' }).uncheck();
  await page.keyboard.press('Escape');
  await expect.poll(() => field.evaluate((area: HTMLTextAreaElement) => area.spellcheck)).toBe(false);
});

it('in the desktop shell is steered by the languages of the settings, and by that of the conversation', async () => {
  const { page, core } = await open(withChecker);
  core.on('spelling.words', () => ({ ok: true, value: { words: ['linnet'] } }));
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  await page.getByRole('button', { name: 'Write in several languages' }).click();
  await page.getByRole('combobox', { name: 'Check spelling in' }).selectOption('fr');
  await until(() => core.callsOf('spelling.use').some(({ language }) => language === 'fr'), 'the checker was told');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const chosen = page.getByRole('list', { name: 'Checked languages' });
  await chosen.waitFor();
  expect(await chosen.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/German\s+Ready/u), expect.stringMatching(/French\s+Could not be fetched/u)]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await until(() => core.callsOf('spelling.retry').length === 1, 'asked again');
  await page.getByText('dictionaries.example').waitFor();
  // Choosing alone fetches nothing.
  await page.getByRole('combobox', { name: 'Add a language to check' }).selectOption('en-GB');
  const before = core.callsOf('settings.set').length;
  await page.getByRole('button', { name: 'Fetch and use' }).click();
  await until(() => core.callsOf('settings.set').length > before, 'chosen');
  expect(core.callsOf('settings.set').slice(before)).toMatchObject([{ spelling: { languages: ['de', 'fr', 'en-GB'] } }]);
  await page.getByRole('button', { name: /Take .*linnet.* out of the dictionary/u }).click();
  await until(() => core.callsOf('spelling.forget').length === 1, 'forgotten');
  expect(core.callsOf('spelling.forget')).toEqual([{ word: 'linnet' }]);
});
