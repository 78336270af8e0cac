import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/models/settings.ts';
import type { NoticeSettings } from '../../contract/models/notice.ts';
import type { NoticeRules } from '../../contract/models/notice-rules.ts';
import { judgeNotice, type NoticeCase } from './judge-notice.ts';

/** A Wednesday evening, in the computer's own time. */
const NOW = new Date('2026-05-13T22:30:00').getTime();
const ANNA = 'anna@example.org';
const GARDEN = 'garden@rooms.example.org';
const chat = (change: Partial<NoticeCase> = {}): NoticeCase => ({ accountId: 1, peer: ANNA, body: 'The roof is leaking', isInRoom: false, isMention: false, isOnScreen: false, isDnd: false, groups: [], now: NOW, ...change });
const room = (change: Partial<NoticeCase> = {}): NoticeCase => chat({ peer: GARDEN, isInRoom: true, ...change });
const by = (rules: Partial<NoticeRules>, change: Partial<NoticeSettings> = {}): NoticeSettings => ({ ...DEFAULT_SETTINGS.notices, ...change, rules: { ...DEFAULT_SETTINGS.notices.rules, ...rules } });
const only = (address: string, level: 'always' | 'mentions' | 'never', until = 0): Partial<NoticeRules> => ({ conversations: { [`1/${address}`]: { level, until } } });
const night = { quietHours: [{ days: [3], from: '22:00', to: '07:00' }] };
const family = { groups: { '1/Family': 'always' as const, '1/Work': 'never' as const } };

describe('a notice, and what decides on it', () => {
  it.each([
    ['a chat', chat(), by({}), true, 'usual'],
    ['in a room', room(), by({}), false, 'room'],
    ['in a room, for us', room({ isMention: true }), by({}), true, 'mention'],
    ['on the screen, always', chat({ isOnScreen: true }), by(only(ANNA, 'always')), false, 'on-screen'],
    ['switched off, always', chat(), by(only(ANNA, 'always'), { isOn: false }), false, 'off'],
    ['muted, with a keyword', chat(), by({ keywords: ['roof'] }, { mutedUntil: NOW + 1 }), false, 'muted'],
    ['muting that is over', chat(), by({}, { mutedUntil: NOW }), true, 'usual'],
    ['not to be disturbed, always', chat({ isDnd: true }), by(only(ANNA, 'always')), false, 'dnd'],
    ['never', chat(), by(only(ANNA, 'never')), false, 'conversation-never'],
    ['never, but of another account', chat({ accountId: 2 }), by(only(ANNA, 'never')), true, 'usual'],
    ['never for a while', chat(), by(only(ANNA, 'never', NOW + 1)), false, 'conversation-never'],
    ['never for a while that is over', chat(), by(only(ANNA, 'never', NOW)), true, 'usual'],
    ['always, in a room', room(), by(only(GARDEN, 'always')), true, 'conversation-always'],
    ['never, in a room, for us', room({ isMention: true }), by(only(GARDEN, 'never')), false, 'conversation-never'],
    ['never, in private with somebody in the room', chat({ peer: `${GARDEN}/Nurse` }), by(only(GARDEN, 'never')), false, 'conversation-never'],
    ['mentions only', chat(), by(only(ANNA, 'mentions')), false, 'conversation-mentions'],
    ['mentions only, for us', room({ isMention: true }), by(only(GARDEN, 'mentions')), true, 'mention'],
    ['in quiet hours', chat(), by(night), false, 'quiet-hours'],
    ['in quiet hours after midnight', chat({ now: new Date('2026-05-14T06:59:00').getTime() }), by(night), false, 'quiet-hours'],
    ['after quiet hours', chat({ now: new Date('2026-05-14T07:00:00').getTime() }), by(night), true, 'usual'],
    ['in quiet hours, for us', room({ isMention: true }), by(night), false, 'quiet-hours'],
    ['in quiet hours, with a keyword', chat(), by({ ...night, keywords: ['roof'] }), false, 'quiet-hours'],
    ['in quiet hours, always', chat(), by({ ...night, ...only(ANNA, 'always') }), true, 'conversation-always'],
  ] as const)('%s', (_case, given, settings, isTold, reason) => {
    expect(judgeNotice(given, settings)).toEqual({ isTold, reason });
  });

  it.each([
    ['of a group that is always told of, in quiet hours', chat({ groups: ['Family'] }), by({ ...night, ...family }), true, 'group-always', 'Family'],
    ['of one that never is', chat({ groups: ['Work'] }), by(family), false, 'group-never', 'Work'],
    ['of both', chat({ groups: ['Work', 'Family'] }), by(family), true, 'group-always', 'Family'],
    ['a keyword in a room', room({ body: 'the ROOF!' }), by({ keywords: ['roof'] }), true, 'keyword', 'roof'],
    ['a keyword through the silence of the conversation', chat(), by({ ...only(ANNA, 'never'), keywords: ['roof'] }), true, 'keyword', 'roof'],
    ['a keyword through the silence of the group', chat({ groups: ['Work'] }), by({ ...family, keywords: ['roof'] }), true, 'keyword', 'roof'],
  ] as const)('%s', (_case, given, settings, isTold, reason, which) => {
    expect(judgeNotice(given, settings)).toEqual({ isTold, reason, which });
  });

  it('the conversation goes before its groups, and a keyword is a whole word', () => {
    expect(judgeNotice(chat({ groups: ['Family'] }), by({ ...family, ...only(ANNA, 'never') })).reason).toBe('conversation-never');
    expect(judgeNotice(chat({ groups: ['Work'] }), by({ ...family, ...only(ANNA, 'always') })).reason).toBe('conversation-always');
    expect(judgeNotice(room({ body: 'rooftops (.*)' }), by({ keywords: ['roof', '.*x'] })).reason).toBe('room');
  });
});
