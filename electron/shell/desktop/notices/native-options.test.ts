import { describe, expect, it } from 'vitest';
import { nativeOptions, type NativeNotice } from './native-options.ts';

const notice: NativeNotice = {
  title: 'Anna <3', body: '<b>1 < 2</b> &amp; <img src=x>', picture: undefined, isSilent: true, isChat: true, platform: 'linux', readsMarkup: true, labels: { reply: 'Answer', markRead: 'Mark as read' },
};

describe('a notice as the system gets it', () => {
  it('has no marks where the system would read them, and the same letters where it would not', () => {
    expect(nativeOptions(notice)).toEqual({ title: 'Anna <3', body: '&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp;amp; &lt;img src=x&gt;', silent: true });
    expect(nativeOptions({ ...notice, readsMarkup: false }).body).toBe(notice.body);
    expect(nativeOptions({ ...notice, platform: 'win32' }).body).toBe(notice.body);
  });

  it.each(['darwin', 'win32'] as const)('on %s can be answered and marked as read, where it is a chat', (platform) => {
    expect(nativeOptions({ ...notice, platform })).toMatchObject({ hasReply: true, replyPlaceholder: 'Answer', actions: [{ type: 'button', text: 'Mark as read' }] });
    expect(nativeOptions({ ...notice, platform, isChat: false })).toEqual({ title: 'Anna <3', body: notice.body, silent: true });
  });
});
