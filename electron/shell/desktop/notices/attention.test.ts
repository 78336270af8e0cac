import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { AppEvents } from '../../../core/app-events.ts';
import { drawAttention, type AttentionParts } from './attention.ts';

function desktop(platform: NodeJS.Platform) {
  const calls: unknown[][] = [];
  const listeners: (() => void)[] = [];
  const state = { unread: 0, isFocused: false };
  const events = new AppEvents();
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false, isFocused: () => state.isFocused, flashFrame: (flag: boolean) => void calls.push(['flash', flag]), setOverlayIcon: (icon: unknown, words: string) => void calls.push(['overlay', icon, words]),
  });
  const attention = drawAttention({
    electron: { setBadgeCount: (count?: number) => { calls.push(['badge', count]); return true; } }, linnet: { events },
    book: { overview: () => ({ unread: state.unread, shown: { look: 'away' } }), onChange: (listener: () => void) => { listeners.push(listener); return () => undefined; } } as unknown as AttentionParts['book'],
    platform, overlay: (look, unread) => `${look} ${unread}` as never, t: ((key: string, { count }: { count: number }) => `${key} ${count}`) as unknown as AttentionParts['t'],
  });
  attention.adopt(window as unknown as Parameters<typeof attention.adopt>[0]);
  return { events, window, state, take: () => calls.splice(0), unread(count: number): void { state.unread = count; for (const listener of listeners) listener(); } };
}
const notice = { kind: 'single' as const, id: 'normal', accountId: 1 as never, peer: 'anna@example.org', type: 'normal' as const, subject: '', body: '' };

it.each(['linux', 'darwin'] as const)('on %s the icon counts what is unread', (platform) => {
  const { unread, take } = desktop(platform);
  expect(take()).toEqual([['badge', 0]]);
  unread(3);
  unread(3);
  unread(0);
  expect(take()).toEqual([['badge', 3], ['badge', 0]]);
});

it('on Windows a small picture lies over it, with words for who cannot see it', () => {
  const { unread, take } = desktop('win32');
  expect(take()).toEqual([['overlay', null, '']]);
  unread(3);
  unread(0);
  expect(take()).toEqual([['overlay', 'away 3', 'notice.unread 3'], ['overlay', null, '']]);
});

it('the window asks for attention while nobody looks at it, until somebody does or all is read; not for strangers', () => {
  const { events, window, state, unread, take } = desktop('linux');
  unread(1);
  take();
  events.emit('notice.raised', { notice: { kind: 'requests', id: 'requests' } });
  expect(take()).toEqual([]);
  events.emit('notice.raised', { notice });
  window.emit('focus');
  window.emit('focus');
  expect(take()).toEqual([['flash', true], ['flash', false]]);
  events.emit('notice.raised', { notice });
  unread(0);
  expect(take()).toEqual([['flash', true], ['flash', false], ['badge', 0]]);
  state.isFocused = true;
  events.emit('notice.raised', { notice });
  expect(take()).toEqual([]);
});
