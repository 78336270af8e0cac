import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../contract/models/address.ts';
import type { Conversation, Message } from '../../contract/models/message.ts';
import type { Notice } from '../../contract/models/notice.ts';
import { DEFAULT_SETTINGS } from '../../contract/models/settings.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { AppEvents } from '../app-events.ts';
import { NoticeRoom } from './notice-room.ts';

const ACCOUNT = 1 as AccountId;
const JULIET = 'juliet@example.com';

describe('notices', () => {
  let clock: FakeClock;
  let events: AppEvents;
  let room: NoticeRoom;
  let told: (Notice | string)[];
  let show: OwnPresence['show'];
  let settings: { current: typeof DEFAULT_SETTINGS };
  let last: number;
  let groups: readonly string[];

  beforeEach(() => {
    [clock, events, told, show, settings, last, groups] = [new FakeClock(), new AppEvents(), [], 'online', { current: DEFAULT_SETTINGS }, 0, []];
    room = new NoticeRoom({ events, settings, clock, showOf: () => show, groupsOf: () => groups });
    events.onAny((name, data) => {
      if (name === 'notice.raised') told.push((data as { notice: Notice }).notice);
      if (name === 'notice.ended') told.push((data as { id: string }).id);
    });
  });

  function message(change: Partial<Message> = {}): Message {
    last += 1;
    return { id: last as MessageId, accountId: ACCOUNT, peer: JULIET, direction: 'in', sender: `${change.peer ?? JULIET}/balcony`, type: 'chat', body: 'Good night', sentAt: clock.now(), isDelayed: false, state: 'received', ...change };
  }
  function come(messages: readonly Message[], row: Partial<Conversation> = {}): void {
    const peers = [...new Set(messages.map(({ peer }) => peer))];
    events.emit('message.stored', { messages: [...messages], conversations: peers.map((peer) => ({ accountId: ACCOUNT, peer, unread: messages.filter((each) => each.peer === peer).length, ...row })) });
  }
  function take(): (Notice | string)[] {
    clock.advance(400);
    return told.splice(0);
  }

  it('tell what came, joined by conversation, and end when it is read', () => {
    come([message(), message({ body: 'Good night, good night' })]);
    expect(take()).toEqual([{ kind: 'chat', id: `1 ${JULIET}`, accountId: ACCOUNT, peer: JULIET, body: 'Good night, good night', count: 2 }]);
    events.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: JULIET, unread: 0 }] });
    expect(take()).toEqual([`1 ${JULIET}`]);
    events.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: JULIET, unread: 0 }] });
    expect(take()).toEqual([]);
  });

  it('are none of what is looked at, of what is read before they are told, nor of our own words', () => {
    room.shown({ window: 'main', isFocused: true, accountId: ACCOUNT, peer: JULIET });
    come([message()]);
    room.shown({ window: 'main', isFocused: false, accountId: ACCOUNT, peer: JULIET });
    come([message({ direction: 'out' })], { unread: 0 });
    expect(take()).toEqual([]);
    come([message()]);
    room.shown({ window: 'main', isFocused: true, accountId: ACCOUNT, peer: JULIET });
    expect(take()).toEqual([]);
    come([message({ peer: 'nurse@example.com' })]);
    expect(take()).toHaveLength(1);
  });

  it('are none of headlines, messages and strangers while their list is looked at', () => {
    const single = (type: 'headline' | 'normal'): void => events.emit('single.stored', { messages: [{ ...message({ type }), isUnread: true }], unread: { headline: 1, normal: 1 } });
    room.shown({ window: 'main', isFocused: true, list: 'headlines' });
    single('headline');
    expect(take()).toEqual([]);
    single('normal');
    expect(take()).toMatchObject([{ kind: 'single', type: 'normal' }]);
    room.shown({ window: 'main', isFocused: true, list: 'messages' });
    single('normal');
    room.shown({ window: 'main', isFocused: true, list: 'requests' });
    come([message()], { request: 'waiting' });
    expect(take()).toEqual([]);
    room.shown({ window: 'main', isFocused: false, list: 'requests' });
    come([message()], { request: 'waiting' });
    expect(take()).toEqual([{ kind: 'requests', id: 'requests' }]);
    room.shown({ window: 'main', isFocused: true, list: 'requests' });
    expect(take()).toEqual(['requests']);
  });

  it('are none of what any window shows that is looked at, whatever another one says afterwards', () => {
    room.shown({ window: 'main', isFocused: true, accountId: ACCOUNT, peer: 'nurse@example.com' });
    room.shown({ window: 'own', isFocused: true, accountId: ACCOUNT, peer: JULIET });
    room.shown({ window: 'main', isFocused: false, accountId: ACCOUNT, peer: 'nurse@example.com' });
    come([message()]);
    expect(take()).toEqual([]);
    come([message({ peer: 'nurse@example.com' })]);
    expect(take()).toHaveLength(1);
    room.shown({ window: 'own', isFocused: false, accountId: ACCOUNT, peer: JULIET });
    come([message()]);
    expect(take()).toHaveLength(1);
  });

  it.each([
    ['switched off', () => { settings.current = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, isOn: false } }; }],
    ['muted', () => { settings.current = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, mutedUntil: clock.now() + 1_000 } }; }],
    ['not to be disturbed', () => { show = 'dnd'; }],
  ])('are none while they are %s', (_case, hush) => {
    hush();
    come([message()]);
    events.emit('single.stored', { messages: [{ ...message({ type: 'headline' }), isUnread: true }], unread: { headline: 1, normal: 0 } });
    come([message()], { request: 'waiting' });
    expect(take()).toEqual([]);
  });

  it('end their own silence: after the muting they are told again', () => {
    settings.current = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, mutedUntil: clock.now() + 1_000 } };
    clock.advance(1_000);
    come([message()]);
    expect(take()).toHaveLength(1);
  });

  it('in a room are for what mentions us, with who said it', () => {
    const garden = { peer: 'garden@rooms.example', sender: 'garden@rooms.example/Nurse', type: 'groupchat' as const };
    come([message(garden)]);
    expect(take()).toEqual([]);
    come([message({ ...garden, mentions: true })]);
    expect(take()).toMatchObject([{ kind: 'chat', sender: 'Nurse', peer: 'garden@rooms.example', isForUs: true }]);
  });

  it('of much at once are one', () => {
    come(Array.from({ length: 20 }, (_, number) => message({ peer: `p${number % 5}@example.com` })));
    expect(take()).toEqual([{ kind: 'digest', id: 'digest', messages: 20, conversations: 5 }]);
    events.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: 'p1@example.com', unread: 0 }] });
    expect(take()).toEqual(['digest']);
  });

  it('of a long absence are one digest, however slowly its pages come, and what is said now is told at once', () => {
    const missed = (peer: string) => message({ peer, isDelayed: true });
    for (let page = 0; page < 4; page += 1) {
      come([missed(`p${page}@example.com`), missed(`p${page}@example.com`)]);
      clock.advance(2_000);
      expect(told).toEqual([]);
    }
    come([message({ peer: 'nurse@example.com' })]);
    expect(take()).toMatchObject([{ kind: 'chat', peer: 'nurse@example.com' }]);
    clock.advance(500);
    expect(take()).toEqual([{ kind: 'digest', id: 'digest', messages: 8, conversations: 4 }]);
    // What comes later yet joins it.
    come([missed('p9@example.com')]);
    clock.advance(2_500);
    expect(take()).toEqual([{ kind: 'digest', id: 'digest', messages: 9, conversations: 5 }]);
    events.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: 'p9@example.com', unread: 0 }] });
    expect(take()).toEqual(['digest']);
  });

  it('of an absence in which one wrote are of that one, and none of what is read before', () => {
    come([message({ isDelayed: true }), message({ isDelayed: true })]);
    clock.advance(2_500);
    expect(take()).toMatchObject([{ kind: 'chat', peer: JULIET, count: 2 }]);
    come([message({ peer: 'nurse@example.com', isDelayed: true })]);
    events.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: 'nurse@example.com', unread: 0 }] });
    clock.advance(10_000);
    expect(take()).toEqual([]);
  });

  it('of an absence count what the archive adds before what it told first', () => {
    const older = message({ isDelayed: true });
    come([message({ isDelayed: true })]);
    come([older], { unread: 40 });
    clock.advance(2_500);
    expect(take()).toMatchObject([{ kind: 'chat', count: 40, body: 'Good night' }]);
  });

  it('of an absence are not put off for ever', () => {
    for (let second = 0; second < 20; second += 2) {
      come([message({ peer: `p${second}@example.com`, isDelayed: true })]);
      clock.advance(2_000);
    }
    expect(told).toMatchObject([{ kind: 'digest', conversations: 10 }]);
  });

  it('follow the rules of the person, who can ask why: without the words', () => {
    groups = ['Work'];
    const rules = { ...DEFAULT_SETTINGS.notices.rules, groups: { '1/Work': 'never' as const }, keywords: ['roof'] };
    settings.current = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, rules } };
    come([message()]);
    expect(take()).toEqual([]);
    come([message({ body: 'The roof!' })]);
    expect(take()).toMatchObject([{ kind: 'chat', isForUs: true }]);
    expect(room.decisions()).toEqual([
      { at: expect.any(Number) as number, accountId: ACCOUNT, peer: JULIET, isTold: true, reason: 'keyword', which: 'roof' },
      { at: expect.any(Number) as number, accountId: ACCOUNT, peer: JULIET, isTold: false, reason: 'group-never', which: 'Work' },
    ]);
    for (let number = 0; number < 100; number += 1) come([message()]);
    expect(room.decisions()).toHaveLength(50);
  });

  it('of strangers are none in quiet hours', () => {
    const quietHours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }];
    settings.current = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, rules: { ...DEFAULT_SETTINGS.notices.rules, quietHours } } };
    come([message()], { request: 'waiting' });
    expect(take()).toEqual([]);
  });

  it('of strangers are one, not more than every ten seconds (B11)', () => {
    for (let number = 0; number < 100; number += 1) come([message({ peer: `s${number}@evil.example` })], { request: 'waiting' });
    events.emit('requests.changed', { accountId: ACCOUNT, changed: [{ accountId: ACCOUNT, address: 's@evil.example', nick: '', note: '', receivedAt: clock.now() }], removed: [] });
    expect(take()).toEqual([{ kind: 'requests', id: 'requests' }]);
    clock.advance(9_000);
    come([message()], { request: 'waiting' });
    expect(take()).toEqual([]);
    clock.advance(1_000);
    come([message()], { request: 'waiting' });
    expect(take()).toHaveLength(1);
    come([message()], { request: 'denied' });
    events.emit('requests.changed', { accountId: ACCOUNT, changed: [], removed: ['s@evil.example'] });
    expect(take()).toEqual(['requests']);
  });

  it('of a request that a server repeats at sign-in are none', () => {
    events.emit('requests.changed', { accountId: ACCOUNT, changed: [{ accountId: ACCOUNT, address: JULIET, nick: '', note: '', receivedAt: clock.now() - 3_600_000 }], removed: [] });
    expect(take()).toEqual([]);
  });

  it('cut what strangers could make long (U11)', () => {
    come([message({ body: `${'x'.repeat(199)}😀${'y'.repeat(10_000)}` })]);
    const [notice] = take() as Extract<Notice, { kind: 'chat' }>[];
    expect([notice!.body.length, notice!.body.isWellFormed()]).toEqual([200, true]);
  });
});
