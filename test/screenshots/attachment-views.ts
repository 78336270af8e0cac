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
];
