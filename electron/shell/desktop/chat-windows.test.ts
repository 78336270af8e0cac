import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { buildChatHash } from '../../lib/chat-address.ts';
import { ChatWindows, parseChatWindow } from './chat-windows.ts';

const HASH = buildChatHash({ accountId: 1, address: 'anna@example.org' });
const URL_OF_ANNA = `app://linnet/${HASH}`;

describe('a window that the page asks for', () => {
  it('is one of a conversation, at the place it says', () => {
    expect(parseChatWindow(URL_OF_ANNA, 'popup,width=500,height=700,left=-40,top=30')).toEqual({ hash: HASH, bounds: { x: -40, y: 30, width: 500, height: 700 } });
    expect(parseChatWindow(URL_OF_ANNA, '')).toEqual({ hash: HASH, bounds: { width: 440, height: 640 } });
    expect(parseChatWindow(URL_OF_ANNA, 'left=1e9,width=99999999,height=x')).toEqual({ hash: HASH, bounds: { width: 440, height: 640 } });
  });

  it.each([
    'app://linnet/', 'app://linnet/#', `app://linnet/other${HASH}`, `app://linnet/?x${HASH}`, `app://linnet.evil/${HASH}`, `https://linnet/${HASH}`, `app://me@linnet/${HASH}`, 'app://linnet/#chat=1/a@b/c',
  ])('is refused where it is %s', (url) => {
    expect(parseChatWindow(url, 'popup')).toBeUndefined();
  });

  it('is made once, comes to the front when it is asked for again, and is made anew once closed', () => {
    class FakeWindow extends EventEmitter {
      isClosed = false;
      isDestroyed = (): boolean => this.isClosed;
      close = (): void => {
        this.isClosed = true;
        this.emit('closed');
      };
    }
    const made: FakeWindow[] = [];
    const shown: unknown[] = [];
    const windows = new ChatWindows(() => {
      made.push(new FakeWindow());
      return made.at(-1) as unknown as BrowserWindow;
    }, (window) => shown.push(window));
    const asked = parseChatWindow(URL_OF_ANNA, '')!;
    windows.show(asked);
    windows.show(asked);
    expect([made.length, shown]).toEqual([1, [made[0]]]);
    made[0]!.emit('closed');
    windows.show(asked);
    expect(made).toHaveLength(2);
    windows.closeOf(2);
    expect(made[1]!.isClosed).toBe(false);
    windows.closeOf(1);
    expect(made[1]!.isClosed).toBe(true);
    windows.show(asked);
    for (let number = 0; number < 40; number++) windows.show({ ...asked, hash: `#${number}` });
    expect(made).toHaveLength(26);
  });
});
