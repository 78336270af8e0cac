import type { Page } from 'playwright-core';

/** One row of a list as the page shows it. */
export interface ShownRow {
  /** The address, which the row tells on hover; of a heading, its title. */
  readonly key: string;
  readonly title: string;
  readonly meta: string;
  readonly height: number;
  readonly isHeading: boolean;
  /** No line of it is higher than one line of text. */
  readonly isOneLine: boolean;
  /** No direction of its text reaches beyond it. */
  readonly isIsolated: boolean;
}

/** Scrolls through a windowed list from start to end and reads every row, by address. */
export async function allRows(page: Page, selector = '.tree'): Promise<Map<string, ShownRow>> {
  const rows = await page.evaluate(async (list) => {
    const scroller = document.querySelector<HTMLElement>(list)!;
    const found = new Map<string, ShownRow>();
    const nextFrame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });
    for (let top = 0; ; top += scroller.clientHeight) {
      scroller.scrollTop = top;
      await nextFrame();
      for (const row of scroller.querySelectorAll<HTMLElement>('[role=row], li')) {
        const title = row.querySelector<HTMLElement>('.row-title, .heading-title')!;
        const isHeading = title.classList.contains('heading-title');
        const key = isHeading ? `heading ${title.textContent}` : row.title || (row.querySelector<HTMLElement>('[title]')?.title ?? '');
        const lines = [...row.querySelectorAll<HTMLElement>('.row-title, .row-meta, .heading-title')];
        found.set(key, {
          key, isHeading, title: title.textContent, meta: row.querySelector('.row-meta')?.textContent ?? '', height: row.offsetHeight,
          isOneLine: lines.every((line) => line.clientHeight <= 26 && getComputedStyle(line).overflow !== 'visible'),
          isIsolated: lines.every((line) => line.localName === 'bdi' && getComputedStyle(line).unicodeBidi === 'isolate'),
        });
      }
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) break;
    }
    scroller.scrollTop = 0;
    return [...found.values()];
  }, selector);
  return new Map(rows.map((row) => [row.key, row]));
}

export interface ShownMessage {
  readonly text: string;
  readonly subject: string;
  readonly height: number;
  readonly isCut: boolean;
  readonly links: readonly { readonly protocol: string; readonly rel: string; readonly target: string; readonly isHostShown: boolean }[];
  /** Parts of it that reach out of the timeline, or text out of its bubble. */
  readonly sticksOut: readonly string[];
}

/** Waits until a message that was not there before stands at the end of the open conversation, and reads it. */
export function newestMessage(page: Page): Promise<ShownMessage> {
  return page.evaluate(async () => {
    const store = window as unknown as { lastMessageOfTest?: number };
    const deadline = performance.now() + 10_000;
    let article: HTMLElement;
    for (;;) {
      article = [...document.querySelectorAll<HTMLElement>('article[data-message]')].at(-1)!;
      if (article !== undefined && Number(article.dataset['message']) > (store.lastMessageOfTest ?? 0)) break;
      if (performance.now() > deadline) throw new Error('no message came');
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
    store.lastMessageOfTest = Number(article.dataset['message']);
    const text = article.querySelector<HTMLElement>('.message-text')!;
    const bare = text.cloneNode(true) as HTMLElement;
    for (const ours of bare.querySelectorAll('.message-meta, .message-more, .link-host')) ours.remove();
    const timeline = document.querySelector('.timeline')!.getBoundingClientRect();
    const bubble = article.querySelector('.bubble')!.getBoundingClientRect();
    const sticksOut: string[] = [];
    for (const part of [article, ...article.querySelectorAll<HTMLElement>('.bubble, .message-text, .message-subject')]) {
      const box = part.getBoundingClientRect();
      if (box.left < timeline.left - 1 || box.right > timeline.right + 1) sticksOut.push(`${part.className} leaves the timeline`);
      if (part.localName !== 'article' && (box.left < bubble.left - 1 || box.right > bubble.right + 1 || box.bottom > bubble.bottom + 1)) sticksOut.push(`${part.className} leaves its bubble`);
      if (part.matches('.message-text, .message-subject') && getComputedStyle(part).overflow === 'visible') sticksOut.push(`${part.className} lets marks leave it`);
    }
    return {
      text: bare.textContent, subject: article.querySelector('.message-subject')?.textContent ?? '', height: article.offsetHeight, sticksOut,
      isCut: article.querySelector('.message-more') !== null,
      links: [...text.querySelectorAll('a')].map((link) => ({
        protocol: link.protocol, rel: link.rel, target: link.target,
        isHostShown: link.title.includes(link.host) && (link.textContent.toLowerCase().includes(link.host) || (link.parentElement?.textContent.includes(`leads to ${link.host}`) ?? false)) && link.firstElementChild?.localName === 'bdi',
      })),
    };
  });
}

export interface ShownCard {
  readonly title: string;
  readonly nick: string;
  readonly note: string;
  readonly height: number;
}

/** Scrolls through the waiting requests and reads every card, by address. */
export async function allCards(page: Page): Promise<Map<string, ShownCard>> {
  const cards = await page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('.requests')!;
    const found = new Map<string, ShownCard>();
    for (let top = 0; ; top += scroller.clientHeight / 2) {
      scroller.scrollTop = top;
      await new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });
      for (const card of scroller.querySelectorAll<HTMLElement>('.request')) {
        const title = card.querySelector('.request-title')!.textContent;
        found.set(title.split(' ')[0]!, { title, nick: card.querySelector('.row-meta bdi')?.textContent ?? '', note: card.querySelector('.request-note')?.textContent ?? '', height: card.offsetHeight });
      }
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) break;
    }
    return [...found];
  });
  return new Map(cards);
}
