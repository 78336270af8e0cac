import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../electron/contract/models/settings.ts';
import { VIEWS } from '../screenshots/views.ts';
import { usePages } from './open-page.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const open = usePages({ initScript: axe.source });

/** What axe finds wrong with what is on the screen now. */
async function violations(page: Awaited<ReturnType<typeof open>>['page']): Promise<string[]> {
  // A menu stands over the page for a moment and belongs to none of its landmarks.
  const rules = { region: { enabled: (await page.getByRole('menu').count()) === 0 } };
  const found = await page.evaluate(async (chosen) => {
    const { axe: run } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } };
    return (await run.run(document, { resultTypes: ['violations'], rules: chosen })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/gu, ' ').slice(0, 240) ?? ''}`));
}

describe.each(['light', 'dark', 'high-contrast'] as const)('nothing keeps anybody out, %s', (theme: Settings['theme']) => {
  it.each(VIEWS.map((view) => [view.name, view] as const))('%s', async (_name, view) => {
    const { page } = await open((core) => {
      view.prepare(core, Date.now());
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, theme } };
    });
    await view.reach?.(page);
    expect(await violations(page)).toEqual([]);
  });
});

describe('from right to left', () => {
  it.each(VIEWS.filter(({ name }) => ['chat', 'privacy', 'headlines', 'messages', 'search', 'settings-general'].includes(name)).map((view) => [view.name, view] as const))('%s: nothing sticks out, everything is mirrored', async (_name, view) => {
    const { page } = await open((core) => {
      view.prepare(core, Date.now());
      core.snapshot = { ...core.snapshot, language: 'ar-XB' };
    });
    await view.reach?.(page);
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth <= innerWidth])).toEqual(['rtl', true]);
    const rail = await page.locator('.rail').boundingBox();
    const list = await page.locator('.list-column').boundingBox();
    expect(rail!.x).toBeGreaterThan(list!.x);
    expect(await violations(page)).toEqual([]);
  });
});
