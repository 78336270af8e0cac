import { expect, it } from 'vitest';
import type { Updates } from '../../electron/contract/models/updates.ts';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());
const HOST = 'updates.linnet.example';

function withUpdates(core: ScriptedCore): void {
  sample(core);
  core.snapshot = { ...core.snapshot, updates: { host: HOST, state: 'idle' } };
}

it('new versions are looked for by a click, which says whom it asks, and each state is told in words', async () => {
  const { page, core } = await open(withUpdates);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'About' }).click();
  const section = page.getByRole('region', { name: 'New versions' });
  await section.getByText(`Asks ${HOST}, which then sees your address.`).waitFor();
  expect(core.callsOf('updates.look')).toEqual([]);
  await section.getByRole('button', { name: 'Look for updates' }).click();
  await until(() => core.callsOf('updates.look').length === 1, 'looked');
  const tell = async (updates: Omit<Updates, 'host'>, text: string): Promise<void> => {
    core.emit('updates.changed', { updates: { host: HOST, ...updates } });
    await section.getByRole('status').getByText(text).waitFor();
  };
  await tell({ state: 'looking' }, 'Looking…');
  await expect.poll(() => section.getByRole('button').isDisabled()).toBe(true);
  await tell({ state: 'newest' }, 'This is the newest version.');
  await tell({ state: 'downloading', version: '0.2.0', percent: 41 }, 'Version 0.2.0 is being downloaded: 41%');
  await tell({ state: 'failed', problem: 'not-genuine' }, 'not signed by the maintainers');
  await section.getByRole('button', { name: 'Look again' }).waitFor();
  await tell({ state: 'failed', problem: 'damaged' }, 'It was thrown away.');
  await tell({ state: 'failed', problem: 'unreachable' }, 'It could not be fetched.');
  await tell({ state: 'failed', problem: 'not-installed' }, 'It cannot be installed');
  await tell({ state: 'ready', version: '0.2.0' }, 'Version 0.2.0 is ready.');
  await section.getByRole('button', { name: 'Restart and install' }).press('Enter');
  await until(() => core.callsOf('updates.install').length === 1, 'installed');
});

it('without an update address nothing is offered', async () => {
  const { page } = await open(sample);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByText('Linnet is free software under the MIT licence.').waitFor();
  expect(await page.getByRole('region', { name: 'New versions' }).count()).toBe(0);
});
