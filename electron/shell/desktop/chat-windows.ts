import type { BrowserWindow } from 'electron';
import { parseChatHash } from '../../lib/chat-address.ts';
import { isPageUrl } from './page-address.ts';
import type { Rectangle } from './window-state.ts';

/** Nobody has so many conversations side by side; a page that goes wrong has not either. */
const MOST_WINDOWS = 24;
const FIRST_SIZE = { width: 440, height: 640 } as const;

export interface ChatWindowAsked {
  /** The part of the page's address that names the conversation. */
  readonly hash: string;
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
}

/** What the page asks for with `window.open`: a window of one conversation at our own address, and nothing else. */
export function parseChatWindow(url: string, features: string): ChatWindowAsked | undefined {
  if (!isPageUrl(url)) return undefined;
  const { pathname, search, hash } = new URL(url);
  if (pathname !== '/' || search !== '' || !parseChatHash(hash)) return undefined;
  const given = new Map(features.split(',').map((feature): [string, string] => [feature.split('=')[0] ?? '', feature.split('=')[1] ?? '']));
  const pixels = (name: string): number | undefined => (/^-?[0-9]{1,5}$/.test(given.get(name) ?? '') ? Number(given.get(name)) : undefined);
  const [x, y, width, height] = [pixels('left'), pixels('top'), pixels('width') ?? FIRST_SIZE.width, pixels('height') ?? FIRST_SIZE.height];
  return { hash, bounds: x === undefined || y === undefined ? { width, height } : { x, y, width, height } };
}

/** One window for each conversation that was torn off; asked for again, it comes to the front. */
export class ChatWindows {
  readonly #open: (asked: ChatWindowAsked) => BrowserWindow;
  readonly #show: (window: BrowserWindow) => void;
  readonly #windows = new Map<string, BrowserWindow>();

  constructor(open: (asked: ChatWindowAsked) => BrowserWindow, show: (window: BrowserWindow) => void) {
    this.#open = open;
    this.#show = show;
  }

  show(asked: ChatWindowAsked): void {
    const known = this.#windows.get(asked.hash);
    if (known && !known.isDestroyed()) return this.#show(known);
    if (this.#windows.size >= MOST_WINDOWS) return;
    const window = this.#open(asked);
    this.#windows.set(asked.hash, window);
    window.on('closed', () => {
      if (this.#windows.get(asked.hash) === window) this.#windows.delete(asked.hash);
    });
  }

  /** Whether any is open. */
  get isAnyOpen(): boolean {
    return [...this.#windows.values()].some((window) => !window.isDestroyed());
  }

  /** They go with their account. */
  closeOf(accountId: number): void {
    for (const [hash, window] of [...this.#windows]) if (parseChatHash(hash)?.accountId === accountId && !window.isDestroyed()) window.close();
  }
}
