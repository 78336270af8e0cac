import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrowserShell } from '../kit/browser-shell.ts';
import { launchChromium } from '../kit/chromium.ts';

const MAIN = fileURLToPath(new URL('../../out/browser/main.cjs', import.meta.url));
const passing = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('linnet-demo-'));

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(() => browser.close());

/** By keyboard alone: on to the control of this name, and Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

it('the demo: begun by its button, its five steps, an answer, and nothing left of it', async () => {
  const shell = await BrowserShell.start();
  try {
    const page = await browser.newPage();
    await page.goto(shell.url);
    await press(page, 'Try the demo');
    const strip = page.getByRole('region', { name: 'Demo' });
    await strip.getByText('step 1 of 5').waitFor();
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Anna Lindqvist, Online/u }).waitFor();

    await press(page, 'Show me');
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).getByText('The coffee is ready!').waitFor();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Good morning');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Hej! Nice to see you here.').waitFor({ timeout: 10_000 });

    await press(page, 'Next');
    await press(page, 'Show me');
    await page.getByRole('listitem', { name: 'sam@demo.example wants to see your presence' }).getByRole('button', { name: 'Approve and add' }).press('Enter');
    await page.getByText('sam@demo.example wants to see').waitFor({ state: 'detached' });

    await press(page, 'Next');
    await press(page, 'Show me');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');

    await press(page, 'Next');
    await press(page, 'Show me');
    await page.getByRole('region', { name: 'Privacy' }).waitFor();
    const through = page.getByRole('region', { name: 'Who gets through?' });
    await through.getByRole('textbox', { name: 'Address' }).fill('anna@demo.example');
    await page.keyboard.press('Enter');
    await through.getByRole('table', { name: 'Result' }).waitFor();

    await press(page, 'Next');
    await press(page, 'Show me');
    await page.getByRole('dialog').getByRole('button', { name: /^Join/u }).press('Enter');
    await page.getByText('The tomatoes are red at last').first().waitFor();

    await press(page, 'End the demo');
    await page.getByRole('button', { name: 'Try the demo' }).waitFor();
    expect(shell.errors).toBe('');
  } finally {
    expect(await shell.stop({ remove: true })).toBe(0);
  }
});

it('--demo begins it at once in a profile that goes with it', async () => {
  const before = passing();
  const child = spawn(process.execPath, [MAIN, '--demo', '--port', '0', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line') as [string];
  const page = await browser.newPage();
  await page.goto(/at (\S+)$/u.exec(line)![1]!);
  await page.getByRole('region', { name: 'Demo' }).waitFor();
  expect(passing().length).toBe(before.length + 1);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(passing()).toEqual(before);
});
