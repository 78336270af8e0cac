import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../electron/contract/models/settings.ts';
import { textsIn } from '../kit/texts.ts';
import { VIEWS } from '../screenshots/views.ts';
import { movingIn } from './moving.ts';
import { usePages } from './open-page.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const open = usePages({ initScript: axe.source });

/** An item of a menu is named by its label; the words below are its description, and read as such. axe takes both for the label. */
function isDescribedItem(id: string, html: string): boolean {
  return id === 'label-content-name-mismatch' && /^<div class="menu-item[^>]*role="menuitem/u.test(html) && html.includes('aria-describedby=');
}

/** What axe finds wrong with what is on the screen now: by all its rules, or by those alone that colours decide. */
async function violations(page: Awaited<ReturnType<typeof open>>['page'], of: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // A menu stands over the page for a moment and belongs to none of its landmarks.
  const rules = { region: { enabled: (await page.getByRole('menu').count()) === 0 } };
  const found = await page.evaluate(async ([chosen, runOnly]) => {
    const { axe: run } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } };
    return (await run.run(document, { resultTypes: ['violations'], rules: chosen, ...runOnly })).violations;
  }, [rules, of === 'colours' ? { runOnly: ['color-contrast'] } : {}] as const);
  return found.flatMap(({ id, nodes }) => nodes.filter(({ html }) => !isDescribedItem(id, html)).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/gu, ' ').slice(0, 240) ?? ''}`));
}

const THEMES: readonly Settings['theme'][] = ['light', 'dark', 'high-contrast'];

describe('nothing keeps anybody out, in light, dark and high contrast, and nothing moves where the person wants it so', () => {
  it.each(VIEWS.map((view) => [view.name, view] as const))('%s', async (_name, view) => {
    const { page, core } = await open((made) => view.prepare(made, Date.now()));
    await view.reach?.(page, core, await textsIn('en'));
    for (const theme of THEMES) {
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, theme } };
      core.emit('settings.changed', { settings: core.snapshot.settings });
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
      // A theme changes colours only.
      expect([theme, await violations(page, theme === 'light' ? 'everything' : 'colours')]).toEqual([theme, []]);
    }
    core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, motion: 'none' } };
    core.emit('settings.changed', { settings: core.snapshot.settings });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(() => movingIn(page)).toEqual([]);
  });
});

describe('from right to left', () => {
  it.each(VIEWS.filter(({ name }) => ['chat', 'privacy', 'headlines', 'messages', 'search', 'settings-general'].includes(name)).map((view) => [view.name, view] as const))('%s: nothing sticks out, everything is mirrored', async (_name, view) => {
    const { page, core } = await open((made) => {
      view.prepare(made, Date.now());
      made.snapshot = { ...made.snapshot, settings: { ...made.snapshot.settings, language: 'ar-XB' } };
    });
    await view.reach?.(page, core, await textsIn('ar-XB'));
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth <= innerWidth])).toEqual(['rtl', true]);
    const rail = await page.locator('.rail').boundingBox();
    const list = await page.locator('.list-column').boundingBox();
    expect(rail!.x).toBeGreaterThan(list!.x);
    expect(await violations(page)).toEqual([]);
  });
});
