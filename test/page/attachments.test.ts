import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../kit/sample-people.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';
import { err, ok } from '../../electron/lib/result.ts';
import type { FileId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { until, usePages } from './open-page.ts';

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

  it('dropped on somebody in the list are prepared in their conversation, and sent by nobody but the person', async () => {
    const { page, core } = await open(sample);
    await openAnna(page);
    for (const [row, heading] of [[page.getByRole('row', { name: /^Rui/u }).first(), /^Rui/u], [page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: /^Anna/u }), /^Anna/u]] as const) {
      await drop(page, row, { files: [file(`for-${heading.source.slice(1)}.txt`)] });
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await cards(page).getByText(`for-${heading.source.slice(1)}.txt`).waitFor();
      expect(await cards(page).count()).toBe(1);
    }
    expect(await page.locator('[data-dropped="over"]').count()).toBe(0);
    expect(core.callsOf('file.send')).toEqual([]);
    // Taken out by keyboard: the writing goes on.
    await cards(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Message');
  });

  it('dropped elsewhere than on a chat or on somebody are refused (U4)', async () => {
    const { page } = await open(sample);
    await openAnna(page);
    const before = page.url();
    await drop(page, page.getByRole('heading', { name: 'Chats' }), { files: [file('one.txt')] });
    await page.getByRole('log').waitFor();
    expect([page.url(), await cards(page).count()]).toEqual([before, 0]);
  });
});

const LINK = 'https://files.linnet.example/a1/lake%20side.jpg';
const ANNA = 'anna@linnet.example';
const own = { direction: 'out', sender: 'mira@linnet.example/linnet-7f3a', type: 'chat', sentAt: Date.now(), isDelayed: false } as const;

/** Core that takes files; what came is told piece by piece. */
function withFiles(core: ScriptedCore): void {
  sample(core);
  let last = 0;
  core.on('file.begin', () => ok({ file: ++last as FileId }));
  core.on('file.append', () => ok({}));
  core.on('file.send', ({ address, file }) => {
    const { name, type, size } = core.callsOf('file.begin')[file - 1]!;
    return ok({ message: core.store(address, { ...own, body: name, state: 'queued', file: { name, type, size } }) });
  });
}

/** A photograph with a place in it, as a camera writes it. */
async function photograph(page: Page): Promise<string> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    canvas.getContext('2d')!.fillRect(0, 0, 30, 40);
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  const jpeg = Buffer.from(base64, 'base64');
  const exif = Buffer.from('Exif\0\0II*\0GPS 59.3293 18.0686');
  return file('place.jpg', Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, jpeg.subarray(2)]));
}

describe('sending', () => {
  it('gives core the files piece by piece, after the text, each as a message; no place is in a picture any more (E10)', async () => {
    const { page, core } = await open(withFiles);
    const field = await openAnna(page);
    const big = Buffer.alloc(600_000, 'linnet ');
    await drop(page, field, { files: [await photograph(page), file('big.bin', Buffer.concat([Buffer.from([0, 1]), big]))] });
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.getByText('which keeps them unencrypted').waitFor();
    await field.fill('Look at this');
    await field.press('Enter');
    await until(() => core.callsOf('file.send').length === 2, 'both are sent');
    expect(core.callsOf('message.send')).toMatchObject([{ body: 'Look at this' }]);
    expect(core.callsOf('file.begin')).toMatchObject([{ name: 'place.jpg', type: 'image/jpeg' }, { name: 'big.bin', type: 'application/octet-stream', size: 600_002 }]);
    const given = [1, 2].map((id) => Buffer.concat(core.callsOf('file.append').filter((call) => call.file === id).map(({ data }) => Buffer.from(data, 'base64'))));
    expect(given[1]!.equals(Buffer.concat([Buffer.from([0, 1]), big]))).toBe(true);
    expect(given[0]!.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(given[0]!.length).toBe(core.callsOf('file.begin')[0]!.size);
    expect(given[0]!.includes('Exif') || given[0]!.includes('GPS')).toBe(false);
    await expect.poll(() => cards(page).count()).toBe(0);
  });

  it('keeps what is written meanwhile until core has the files, and gives it then', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, core } = await open((prepared) => {
      withFiles(prepared);
      prepared.on('file.append', () => held.then(() => ok({})));
    });
    const field = await openAnna(page);
    await drop(page, field, { files: [file('slow.txt')] });
    await expect.poll(() => cards(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await until(() => core.callsOf('file.append').length === 1, 'the file is being given');
    await field.fill('This is what I meant');
    await field.press('Enter');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('This is what I meant');
    expect(core.callsOf('message.send')).toEqual([]);
    release();
    await until(() => core.callsOf('message.send').length === 1, 'the text goes');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(core.calls.map(({ name }) => name).filter((name) => name === 'file.send' || name === 'message.send')).toEqual(['file.send', 'message.send']);
  });

  it('that core refuses stay, with the reason', async () => {
    const { page, core } = await open(withFiles);
    const field = await openAnna(page);
    core.on('file.begin', ({ name }) => (name === 'film.bin' ? err({ code: 'too-large', limitBytes: 2_000_000 }) : err({ code: 'not-allowed' })));
    await drop(page, field, { files: [file('film.bin'), file('note.txt')] });
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => page.getByRole('alert').allInnerTexts()).toEqual([expect.stringMatching(/film\.bin.* is too large: your server takes at most 2 MB[\s\S]*note\.txt.* cannot be sent: your server takes no files/u)]);
    expect(await cards(page).count()).toBe(2);
  });

  it('shows how far a file is, ends it, and shows where it is then', async () => {
    const { page, core } = await open(withFiles);
    await openAnna(page);
    const message = core.store(ANNA, { ...own, body: 'lake side.jpg', state: 'queued', file: { name: 'lake side.jpg', type: 'image/jpeg', size: 2_000_000 } });
    const article = page.getByRole('article').last();
    await article.getByText('2 MB · Waits to be sent').waitFor();
    core.emit('file.progressed', { id: message.id, sent: 500_000, size: 2_000_000 });
    const bar = article.getByRole('progressbar', { name: /On its way to the server: .*lake side\.jpg/u });
    await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBe(25);
    await article.getByRole('button', { name: /^Do not send .*lake side\.jpg/u }).click();
    await until(() => core.callsOf('file.cancel').length === 1, 'cancelled');
    const failed: Message = { ...message, state: 'failed', failure: { condition: 'upload-cancelled' } };
    core.change(failed);
    await article.getByText('Failed: you ended it.').waitFor();
    expect(await bar.count()).toBe(0);
    // Its content is gone: there is nothing to try again, and nothing to end.
    expect(await article.getByRole('button', { name: 'Retry' }).count()).toBe(0);
    core.change({ ...message, state: 'failed', failure: { condition: 'upload-failed' } });
    await article.getByRole('button', { name: 'Retry' }).waitFor();
    await article.getByRole('button', { name: /^Do not send .*lake side\.jpg/u }).click();
    await until(() => core.callsOf('file.cancel').length === 2, 'given up');
    core.change({ ...message, state: 'sent', body: LINK, file: { ...message.file!, url: LINK } });
    await article.getByRole('link', { name: /^lake side\.jpg .*from files\.linnet\.example/u }).waitFor();
    expect(await article.getByText('2 MB · from files.linnet.example').count()).toBe(1);
    expect(await article.getByText(LINK).count()).toBe(0);
  });
});

describe('a file that came', () => {
  it('is a card with name and host that leads out, and nothing of it is fetched; other words stay beside it', async () => {
    const { page, core } = await open((core) => {
      sample(core);
      const said = { direction: 'in', sender: `${ANNA}/balcony`, type: 'chat', sentAt: Date.now(), isDelayed: false, state: 'received' } as const;
      core.putHistory(ANNA, [{ ...said, body: LINK, file: { name: 'lake side.jpg', url: LINK } }, { ...said, body: 'It is really here', file: { name: '\u202egpj.exe', url: 'https://evil.example/x' } }]);
    });
    const requests: string[] = [];
    page.on('request', (request) => void requests.push(request.url()));
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).click();
    const [first, second] = [page.getByRole('article').nth(-2), page.getByRole('article').nth(-1)];
    const link = first.getByRole('link', { name: /^lake side\.jpg .*from files\.linnet\.example/u });
    await link.waitFor();
    expect([await link.getAttribute('href'), await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([LINK, '_blank', 'noopener noreferrer']);
    await first.getByText('from files.linnet.example').waitFor();
    expect(await first.getByText(LINK).count()).toBe(0);
    await second.getByText('from evil.example').waitFor();
    await second.getByText('It is really here').waitFor();
    expect(await second.locator('bdi').filter({ hasText: 'gpj.exe' }).count()).toBe(1);
    expect(requests.filter((url) => url.includes('files.linnet') || url.includes('evil'))).toEqual([]);
    expect(core.calls.filter(({ name }) => name.startsWith('file.'))).toEqual([]);
  });
});
