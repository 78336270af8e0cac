import { describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import { movingIn } from './moving.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

describe('nothing moves', () => {
  it('where the system says so, from the moment it does; and by the choice in the settings, whatever the system says', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const openSettings = () => page.getByRole('button', { name: 'Settings', exact: true }).click();
    await openSettings();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    // Without it there would be nothing to take away.
    expect((await movingIn(page)).join()).toMatch(/DIV\.scrim: appear[\s\S]*DIV\.modal [^:]*: rise/u);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => movingIn(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(async () => (await movingIn(page)).length).toBeGreaterThan(0);
    const choices = page.getByRole('group', { name: 'Motion' });
    await choices.getByRole('radio', { name: 'None' }).check();
    await until(() => core.snapshot.settings.motion === 'none', 'motion is chosen');
    await expect.poll(() => movingIn(page)).toEqual([]);
    await choices.getByRole('radio', { name: 'As the system' }).check();
    await until(() => core.snapshot.settings.motion === 'system', 'motion is chosen');
    await expect.poll(async () => (await movingIn(page)).length).toBeGreaterThan(0);
  });
});
