import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'linnet-files-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array = 'some text'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function openAnna(page: Page): Promise<Locator> {
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
  const field = page.getByRole('textbox', { name: 'Message', exact: true });
  await field.waitFor();
  return field;
}

interface Dropped {
  readonly files?: readonly string[];
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[];
}

/** What the system carries, dropped on an element as a hand does it. */
async function drop(page: Page, on: Locator, { files = [], items = [] }: Dropped): Promise<void> {
  const box = (await on.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [...items], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await client.send('Input.dispatchDragEvent', { type, ...at });
  await client.detach();
}

const cards = (page: Page): Locator => page.getByRole('list', { name: 'Files to send' }).getByRole('listitem');

describe('text', () => {
  it('that is pasted or dropped goes in as text: lines stay, looks go (U2)', async () => {
    const { page } = await open(sample);
    const field = await openAnna(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await field.focus();
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<b>first</b><br><i>second</i><img src=x>'], { type: 'text/html' }), 'text/plain': new Blob(['first\nsecond'], { type: 'text/plain' }),
    })]));
    await page.keyboard.press('Control+V');
    await expect.poll(() => field.inputValue()).toBe('first\nsecond');
    await drop(page, page.getByRole('log'), { items: [{ mimeType: 'text/html', data: '<b>third</b>' }, { mimeType: 'text/plain', data: 'third\nfourth' }] });
    await expect.poll(() => field.inputValue()).toBe('first\nsecond\nthird\nfourth');
    expect(await cards(page).count()).toBe(0);
  });
});

describe('files', () => {
  it('dropped anywhere on the chat are prepared above the composer, each with name, size and type by its bytes, and can be taken out', async () => {
    const { page } = await open(sample);
    await openAnna(page);
    await drop(page, page.getByRole('log'), { files: [file('notes.exe', 'only words'), file('pläne.pdf', '%PDF-1.7 and so on')] });
    await expect.poll(() => cards(page).count()).toBe(2);
    expect(await cards(page).nth(0).innerText()).toMatch(/notes\.exe\s+10 bytes · text\/plain/u);
    expect(await cards(page).nth(1).innerText()).toMatch(/pläne\.pdf\s+18 bytes · application\/pdf/u);
    await page.getByRole('button', { name: /^Without .*notes\.exe/u }).press('Enter');
    await expect.poll(() => cards(page).allInnerTexts()).toEqual([expect.stringContaining('pläne.pdf')]);
  });

  it('that cannot be sent are named with the reason: a folder, an empty file, one that is too large', async () => {
    const { page } = await open(sample);
    const field = await openAnna(page);
    mkdirSync(join(folder, 'holiday'), { recursive: true });
    truncateSync(file('film.mkv'), 101 * 1024 * 1024);
    await drop(page, field, { files: [join(folder, 'holiday'), file('nothing.txt', ''), join(folder, 'film.mkv'), file('good.txt')] });
    const alert = page.getByRole('alert');
    await alert.getByText('holiday').waitFor();
    await expect.poll(() => alert.innerText()).toMatch(/holiday.* is a folder[\s\S]*nothing\.txt.* is empty[\s\S]*film\.mkv.* is larger than 100 MB/u);
    await expect.poll(() => cards(page).allInnerTexts()).toEqual([expect.stringContaining('good.txt')]);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => alert.count()).toBe(0);
  });

  it('that are pictures are shown small, and drawn anew; one that moves goes as it is, and it is said so (E10)', async () => {
    const { page } = await open(sample);
    const field = await openAnna(page);
    await field.evaluate(async (area) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
      canvas.getContext('2d')!.fillRect(0, 0, 100, 100);
      const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/jpeg'));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([blob], 'lake.jpg', { type: 'text/html' }));
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const lake = cards(page).filter({ hasText: 'lake.jpg' });
    await lake.getByText('Place and camera data are taken out.').waitFor();
    await lake.getByText('image/jpeg').waitFor();
    expect(await lake.getByRole('presentation').or(lake.locator('img')).first().evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([128, 85]);
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    await drop(page, field, { files: [file('wave.gif', gif), file('broken.png', Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001', 'latin1'), Buffer.alloc(40)]))] });
    for (const name of ['wave.gif', 'broken.png']) await cards(page).filter({ hasText: name }).getByText('Goes as it is').waitFor();
  });

  it('chosen with the button wait in their conversation while another one is open', async () => {
    const { page } = await open(sample);
    await openAnna(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach files' }).press('Enter');
    await (await chooser).setFiles([file('one.txt'), file('two.txt')]);
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.getByRole('row', { name: /^Rui/u }).click();
    await expect.poll(() => cards(page).count()).toBe(0);
    await openAnna(page);
    await expect.poll(() => cards(page).count()).toBe(2);
  });

  it('dropped elsewhere than on a chat are refused (U4)', async () => {
    const { page } = await open(sample);
    await openAnna(page);
    const before = page.url();
    await drop(page, page.getByRole('treegrid', { name: 'Contacts' }), { files: [file('one.txt')] });
    await page.getByRole('log').waitFor();
    expect([page.url(), await cards(page).count()]).toEqual([before, 0]);
  });
});
