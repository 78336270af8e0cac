import type { Browser, Page } from 'playwright-core';
import { newPage } from './chromium.ts';

/** What foreign text must never bring about. */
interface Findings {
  readonly policy: string[];
  readonly elements: string[];
}

/** A page of which everything is noticed that a hostile text could do: run, load, navigate, open, or become markup. */
export interface WatchedPage {
  readonly page: Page;
  /** Everything seen so far; a good page has nothing. */
  problems(): Promise<string[]>;
}

/** Opens `url` in a context of its own and watches from the first moment. */
export async function openWatched(browser: Browser, url: string): Promise<WatchedPage> {
  const { page, problems } = await newPage(browser);
  const { origin } = new URL(url);
  const own = [origin, origin.replace('http', 'ws')];
  const seen: string[] = [];
  const isOwn = (address: string): boolean => own.some((start) => address === start || address.startsWith(`${start}/`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => seen.push(`download: ${download.url()}`));
  page.on('websocket', (socket) => { if (!isOwn(socket.url())) seen.push(`socket: ${socket.url()}`); });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('frameattached', (frame) => seen.push(`frame: ${frame.url()}`));
  page.context().on('request', (request) => { if (!isOwn(request.url())) seen.push(`request: ${request.url()}`); });
  await page.addInitScript(watchFromInside);
  await page.goto(url);
  page.on('framenavigated', (frame) => seen.push(`navigation: ${frame.url()}`));
  return {
    page,
    async problems() {
      const inside = await page.evaluate(() => {
        const { pwned, findings } = window as unknown as { pwned?: unknown; findings: Findings };
        return [
          ...findings.policy.map((what) => `policy: ${what}`), ...findings.elements.map((what) => `element: ${what}`),
          ...(pwned === undefined ? [] : ['a script of foreign text ran']),
          ...(({} as { polluted?: unknown }).polluted === undefined ? [] : ['the prototype of objects was changed']),
        ];
      });
      return [...problems.list, ...seen, ...inside];
    },
  };
}

/** Runs in the page. Whatever is added to it is looked at: only elements and attributes that our views use may come. */
function watchFromInside(): void {
  const findings = { policy: [] as string[], elements: [] as string[] };
  Object.assign(window, { findings });
  document.addEventListener('securitypolicyviolation', (event) => findings.policy.push(`${event.violatedDirective} ${event.blockedURI}`));
  const forbidden = 'script,style,link,meta,base,iframe,frame,object,embed,img,image,video,audio,source,form:not([class]),svg script,svg a,svg use,svg animate,svg set,foreignObject,math,marquee,template,noscript';
  const look = (element: Element): void => {
    const isHead = element.closest('head') !== null;
    // The library of menus keeps its items in templates without a mark of their own.
    const isOurs = (element instanceof HTMLImageElement && element.src.startsWith(`${location.origin}/assets/`)) || (element instanceof HTMLTemplateElement && element.attributes.length === 0 && element.innerHTML === '');
    if (!isHead && !isOurs && element.matches(forbidden)) findings.elements.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || /^\s*(?:javascript|vbscript|data):/iu.test(value) && (name === 'href' || name === 'src')) findings.elements.push(`${element.tagName} ${name}=${value.slice(0, 200)}`);
    }
  };
  new MutationObserver((mutations) => {
    for (const { addedNodes, target, type } of mutations) {
      if (type === 'attributes') look(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        for (const inner of node.querySelectorAll('*')) look(inner);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href', 'src', 'srcdoc', 'style', 'onclick', 'onerror', 'onload'] });
}

/** What sticks out of the page sideways; nothing in a good one. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) out.push(`the page scrolls: ${root.scrollWidth}×${root.scrollHeight}`);
    for (const scroller of document.querySelectorAll<HTMLElement>('.timeline, .tree, .conversations, .requests, .lists')) {
      if (scroller.scrollWidth > scroller.clientWidth) out.push(`${scroller.className} scrolls sideways: ${scroller.scrollWidth} > ${scroller.clientWidth}`);
    }
    return out;
  });
}
