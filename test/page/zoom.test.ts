import { describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { usePages, type OpenPage } from './open-page.ts';

const open = usePages();
const scaleOf = ({ page }: OpenPage) => page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--scale')));

describe('zooming', () => {
  it('by keys is the size of the text in the settings, and is kept', async () => {
    const opened = await open((core) => fillSample(core, Date.now()));
    const { page, core } = opened;
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('Control+=');
    await expect.poll(() => scaleOf(opened)).toBe(1.15);
    await page.keyboard.press('Control++');
    await expect.poll(() => scaleOf(opened)).toBe(1.3);
    expect(core.snapshot.settings.fontScale).toBe(1.3);
    // The shell's own zoom did not join in.
    expect(await page.evaluate(() => [devicePixelRatio, visualViewport?.scale])).toEqual([1, 1]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('group', { name: 'Text size' }).getByText('130%').waitFor();
    await page.keyboard.press('Control+-');
    await page.getByRole('group', { name: 'Text size' }).getByText('115%').waitFor();
    await page.keyboard.press('Control+0');
    await page.getByRole('group', { name: 'Text size' }).getByText('100%').waitFor();
    expect(core.snapshot.settings.fontScale).toBe(1);
  });

  it('by the wheel goes step by step, and the wheel alone does nothing', async () => {
    const opened = await open((core) => fillSample(core, Date.now()));
    const { page, core } = opened;
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, -100);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await expect.poll(() => scaleOf(opened)).toBe(1.15);
    await page.mouse.wheel(0, 30);
    await page.mouse.wheel(0, 30);
    await expect.poll(() => scaleOf(opened)).toBe(1);
    await page.keyboard.up('Control');
    expect(core.callsOf('settings.set').map(({ fontScale }) => fontScale)).toEqual([1.15, 1]);
  });

  it('comes back with the next start, also before anybody has signed in', async () => {
    const opened = await open((core) => { core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, fontScale: 1.5 } }; });
    await expect.poll(() => scaleOf(opened)).toBe(1.5);
    await opened.page.keyboard.press('Control+-');
    await expect.poll(() => scaleOf(opened)).toBe(1.3);
  });
});
