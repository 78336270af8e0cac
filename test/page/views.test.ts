import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../electron/contract/models/settings.ts';
import { textsIn } from '../kit/texts.ts';
import { VIEW_TIME } from '../screenshots/view.ts';
import { VIEWS } from '../screenshots/views.ts';
import { expectTree, PLAIN_VIEW } from './accessible-tree.ts';
import { layoutFaults } from './layout-check.ts';
import { movingIn } from './moving.ts';
import { usePages } from './open-page.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const open = usePages({ initScript: axe.source, at: VIEW_TIME });

/** An item of a menu is named by its label; the words below are its description, and read as such. axe takes both for the label. */
function isDescribedItem(id: string, html: string): boolean {
  return id === 'label-content-name-mismatch' && /^<div class="menu-item[^>]*role="menuitem/u.test(html) && html.includes('aria-describedby=');
}

const COLOURS = ['color-contrast'];
/** Rules whose answer another language and direction may change: names, their words, and room for controls. Structure and colours stay as they were. */
const WORDS = [
  'aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-progressbar-name', 'aria-toggle-field-name', 'aria-tooltip-name', 'button-name', 'html-has-lang', 'html-lang-valid',
  'image-alt', 'label', 'label-content-name-mismatch', 'link-name', 'role-img-alt', 'scrollable-region-focusable', 'select-name', 'summary-name', 'target-size', 'valid-lang',
];

/** The number on a place's badge is told with its name; where a language says one and two by words alone (Arabic), axe misses the digit. */
function isCountedPlace(id: string, html: string): boolean {
  return id === 'label-content-name-mismatch' && html.startsWith('<button type="button" class="rail-button"');
}

/** What axe finds wrong with what is on the screen now: by all its rules, by those alone that colours decide, or those that words do. */
async function violations(page: Page, of: 'everything' | 'colours' | 'words' = 'everything'): Promise<string[]> {
  // A menu stands over the page for a moment and belongs to none of its landmarks.
  const rules = { region: { enabled: (await page.getByRole('menu').count()) === 0 } };
  const found = await page.evaluate(async ([chosen, runOnly]) => {
    const { axe: run } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } };
    return (await run.run(document, { resultTypes: ['violations'], rules: chosen, ...runOnly })).violations;
  }, [of === 'everything' ? rules : {}, of === 'everything' ? {} : { runOnly: of === 'colours' ? COLOURS : WORDS }] as const);
  return found.flatMap(({ id, nodes }) => nodes.filter(({ html }) => !isDescribedItem(id, html) && !isCountedPlace(id, html)).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/gu, ' ').slice(0, 240) ?? ''}`));
}

const THEMES: readonly Settings['theme'][] = ['light', 'dark', 'high-contrast'];
/** What the trees of the other views refer to comes first, so that it is new when all are renewed. */
const IN_ORDER = VIEWS.toSorted((one, other) => Number(other.name === PLAIN_VIEW) - Number(one.name === PLAIN_VIEW));

describe('nothing keeps anybody out: read by a screen reader, in light, dark and high contrast, in Arabic, and nothing moves where the person wants it so', () => {
  it.each(IN_ORDER.map((view) => [view.name, view] as const))('%s', async (name, view) => {
    const { page, core } = await open((made) => view.prepare(made, VIEW_TIME), view.hash);
    const set = async (change: Partial<Settings>): Promise<void> => {
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, ...change } };
      core.emit('settings.changed', { settings: core.snapshot.settings });
      if (change.theme) await page.locator(`html[data-theme="${change.theme}"]`).waitFor();
    };
    await view.reach?.(page, core, await textsIn('en'));
    await expectTree(page, name);
    expect(await layoutFaults(page)).toEqual([]);
    for (const theme of THEMES) {
      await set({ theme });
      // A theme changes colours only.
      expect([theme, await violations(page, theme === 'light' ? 'everything' : 'colours')]).toEqual([theme, []]);
    }
    await set({ motion: 'none' });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(() => movingIn(page)).toEqual([]);
    // A language changes everything but the colours.
    await set({ language: 'ar' });
    await page.locator('html[dir="rtl"]').waitFor();
    expect(await layoutFaults(page)).toEqual([]);
    expect(await violations(page, 'words')).toEqual([]);
  });
});
