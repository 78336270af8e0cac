import type { Page } from 'playwright-core';
import { fillSample } from '../kit/sample-people.ts';
import { openChat, type View } from './view.ts';

const ANNA = 'anna@linnet.example';

/** Files as a paste carries them: a picture, a text, an empty one. */
async function paste(page: Page): Promise<void> {
  await page.getByRole('textbox').last().evaluate(async (area) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'steelblue';
    context.fillRect(0, 0, 320, 150);
    context.fillStyle = 'seagreen';
    context.fillRect(0, 150, 320, 90);
    const picture = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/jpeg'));
    const clipboardData = new DataTransfer();
    const files: [BlobPart, string][] = [[picture, 'the lake on Sunday.jpg'], [`%PDF-1.7${'x'.repeat(1_230_000)}`, 'رحلة إلى البحيرة.pdf'], ['', 'nothing.txt']];
    for (const [content, name] of files) clipboardData.items.add(new File([content], name));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.locator('.attachment').nth(1).waitFor();
  await page.locator('.attach-refused').waitFor();
}

/** Files that wait to be sent. */
export const ATTACHMENT_VIEWS: readonly View[] = [
  {
    name: 'attachments', prepare: fillSample,
    async reach(page) {
      await openChat(page, ANNA);
      await paste(page);
    },
  },
  {
    name: 'files',
    prepare(core, now) {
      fillSample(core, now);
      const link = 'https://files.linnet.example/8f2c/the%20lake%20on%20Sunday.jpg';
      const own = { direction: 'out', sender: 'mira@linnet.example/linnet-7f3a', type: 'chat', isDelayed: false } as const;
      core.putHistory(ANNA, [
        { direction: 'in', sender: `${ANNA}/balcony`, type: 'chat', isDelayed: false, state: 'received', sentAt: now - 240_000, body: link, file: { name: 'the lake on Sunday.jpg', url: link } },
        { ...own, state: 'sent', sentAt: now - 180_000, body: link, file: { name: 'رحلة إلى البحيرة.pdf', type: 'application/pdf', size: 1_230_008, url: link } },
        { ...own, state: 'failed', sentAt: now - 120_000, body: 'film.mkv', file: { name: 'film.mkv', type: 'video/webm', size: 98_000_000 }, failure: { condition: 'file-too-large' } },
        { ...own, state: 'queued', sentAt: now - 60_000, body: 'notes of a very long evening beside the lake in which everything was said.txt', file: { name: 'notes of a very long evening beside the lake in which everything was said.txt', type: 'text/plain', size: 48_000 } },
        { ...own, state: 'queued', sentAt: now - 50_000, body: 'later.txt', file: { name: 'later.txt', type: 'text/plain', size: 480 } },
      ]);
    },
    async reach(page, core) {
      await openChat(page, ANNA);
      core.emit('file.progressed', { id: core.messages.get(ANNA)!.at(-2)!.id, sent: 20_000, size: 48_000 });
      await page.getByRole('progressbar').waitFor();
    },
  },
];
