import { fillBlocked, fillLists, fillSample } from '../kit/sample-people.ts';
import { putGate, putMode } from '../kit/sample-modes.ts';
import type { View } from './view.ts';

/** The Privacy view in its states. */
export const PRIVACY_VIEWS: readonly View[] = [
  {
    name: 'privacy',
    prepare(core, now) {
      fillSample(core, now);
      fillBlocked(core, now);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.blocked-table').waitFor();
    },
  },
  {
    name: 'privacy-more',
    prepare(core, now) {
      fillSample(core, now);
      fillBlocked(core, now);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.block-form-actions .button').nth(1).click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'blocked-at-work.jsonl', mimeType: 'application/jsonl',
        buffer: Buffer.from('{"scope":"jid","value":"fresh.example"}\n{"scope":"jid","value":"spam.example"}\nnot a block\n{"scope":"jid","value":"@"}\n'),
      });
      await page.locator('.import-preview').waitFor();
    },
  },
  {
    name: 'privacy-gate',
    prepare(core, now) {
      fillSample(core, now);
      fillBlocked(core, now);
      putMode(core, { kind: 'invisible' }, true);
      putGate(core);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.mode-button').nth(4).click();
      await page.locator('.gate input').fill('anna@linnet.example');
      await page.locator('.gate-table').waitFor();
    },
  },
  {
    name: 'privacy-empty', prepare: fillSample,
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.blocked-table').waitFor();
    },
  },
  {
    name: 'privacy-lists',
    prepare(core, now) {
      fillSample(core, now);
      fillLists(core, now);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.plists-name').first().click();
      await page.locator('.rule').first().waitFor();
      await page.locator('.plist').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'privacy-rule',
    prepare(core, now) {
      fillSample(core, now);
      fillLists(core, now);
    },
    async reach(page) {
      await page.locator('.rail-button').nth(3).click();
      await page.locator('.plists-name').nth(2).click();
      await page.locator('.rule').first().waitFor();
      await page.locator('.plist-add').click();
      await page.locator('.rule-form').evaluate((element) => element.scrollIntoView({ block: 'end' }));
    },
  },
];
