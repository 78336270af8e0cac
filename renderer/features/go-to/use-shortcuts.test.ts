import { describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { Conversation } from '../../../electron/contract/models/message.ts';
import { peerKey, type PeerKey } from '../../state/keys.ts';
import { conversationsFrom } from '../../state/slices/conversations.slice.ts';
import { INITIAL_UI } from '../../state/slices/ui.slice.ts';
import { comboFor, isTaken, shortcutFor, SHORTCUTS, SHORTCUT_NAMES } from './shortcuts.ts';
import { neighbour } from './use-shortcuts.ts';

const ACCOUNT = 1 as AccountId;
const key = (peer: string): PeerKey => peerKey(ACCOUNT, peer);
const row = (peer: string, id: number, unread = 0): Conversation => ({
  accountId: ACCOUNT, peer, unread,
  last: { id: id as MessageId, accountId: ACCOUNT, peer, direction: 'in', sender: peer, type: 'chat', body: 'x', sentAt: id, isDelayed: false, state: 'received' },
});

describe('shortcuts', () => {
  it('have keys that nothing else needs, each its own', () => {
    const combos = Object.values(SHORTCUTS);
    expect([new Set(combos).size, combos.filter(isTaken)]).toEqual([SHORTCUT_NAMES.length, []]);
  });

  it('are what the person chose, or nothing', () => {
    expect([comboFor('go-to', {}), comboFor('go-to', { 'go-to': 'mod+p' }), comboFor('go-to', { 'go-to': '' })]).toEqual(['mod+k', 'mod+p', '']);
    expect([shortcutFor('mod+k', {}), shortcutFor('mod+k', { 'go-to': 'mod+p' }), shortcutFor('mod+p', { 'go-to': 'mod+p' })]).toEqual(['go-to', undefined, 'go-to']);
  });

  it('lead round the chats in their order, and to what is unread', () => {
    const conversations = conversationsFrom([row('a', 3), row('b', 2, 1), row('c', 1)]);
    const from = (openKey: PeerKey | undefined, which: 'previous-chat' | 'next-chat' | 'next-unread') => neighbour({ conversations, ui: { ...INITIAL_UI, openKey } }, which);
    expect([from(undefined, 'next-chat'), from(key('a'), 'next-chat'), from(key('c'), 'next-chat')]).toEqual([key('a'), key('b'), key('a')]);
    expect([from(undefined, 'previous-chat'), from(key('b'), 'previous-chat'), from(key('a'), 'previous-chat')]).toEqual([key('c'), key('a'), key('c')]);
    expect([from(key('a'), 'next-unread'), from(key('c'), 'next-unread'), from(key('b'), 'next-unread')]).toEqual([key('b'), key('b'), undefined]);
    expect(neighbour({ conversations: conversationsFrom([]), ui: INITIAL_UI }, 'next-chat')).toBeUndefined();
  });
});
