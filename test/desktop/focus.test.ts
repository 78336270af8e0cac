import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { launchApp } from './launch-app.ts';
import { waitFor } from './wait-for.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'linnet-focus-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A desktop's own programs, which say what lies in files of the test's. */
function program(name: string, script: string): void {
  writeFileSync(at(name), `#!/bin/sh\n${script}\n`);
  chmodSync(at(name), 0o755);
}

test('while the system’s focus mode is on, or a program keeps the screen awake, one is not to be disturbed, and it says why', async () => {
  program('gsettings', `case "$1" in get) echo true ;; monitor) echo $$ > ${at('pid')}; exec tail -n +1 -f ${at('changes')} ;; esac`);
  program('gdbus', `case "$*" in *SessionManager.IsInhibited*) cat ${at('awake')} ;; *) exit 1 ;; esac`);
  writeFileSync(at('changes'), '');
  writeFileSync(at('awake'), '(false,)\n');
  const app = await launchApp({ args: ['--demo', '--language', 'en'], env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' } });
  try {
    const page = await app.page();
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
    await waitFor(() => expect(app.log()).toContain('focus.found'), { timeout: 20_000 });
    appendFileSync(at('changes'), 'show-banners: false\n');
    await page.getByText('Do not disturb: the system’s focus mode is on').waitFor();
    appendFileSync(at('changes'), 'show-banners: true\n');
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Presence' }).click();
    expect(await page.getByRole('checkbox', { name: 'While the system’s focus mode is on' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'While a program keeps the screen awake' }).check();
    await page.keyboard.press('Escape');
    writeFileSync(at('awake'), '(true,)\n');
    await page.getByText('Do not disturb: a program keeps the screen awake').waitFor({ timeout: 40_000 });
    writeFileSync(at('awake'), '(false,)\n');
    await page.getByRole('button', { name: 'My presence: Online' }).waitFor({ timeout: 40_000 });
  } finally {
    await app.remove();
  }
  // Who watched the settings goes with the program.
  const watcher = Number(readFileSync(at('pid'), 'utf8'));
  await waitFor(() => expect(() => process.kill(watcher, 0)).toThrow(), { timeout: 10_000 });
});
