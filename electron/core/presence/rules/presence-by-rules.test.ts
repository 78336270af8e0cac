import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/models/settings.ts';
import type { OwnPresence } from '../../../contract/models/presence.ts';
import { presenceByRules, type Circumstances } from './presence-by-rules.ts';

const MINUTE = 60_000;
/** A Wednesday, in the computer's own time. */
const at = (time: string, day = '2026-05-13'): number => new Date(`${day}T${time}:00`).getTime();
const chosen = (show: OwnPresence['show'], status = ''): OwnPresence => ({ show, status, priority: 5 });
const here = (change: Partial<Circumstances> = {}): Circumstances => ({
  now: at('10:00'), rules: DEFAULT_SETTINGS.presenceRules, timetable: DEFAULT_SETTINGS.timetable, passing: undefined, isByHand: false, lastActive: undefined, isLocked: false, isFocusOn: false, isPresenting: false, ...change,
});
const idle = (minutes: number): Partial<Circumstances> => ({ lastActive: at('10:00') - minutes * MINUTE });
const work = { rows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', show: 'online' as const }], otherwise: 'away' as const };
const night = { rows: [{ days: [5], from: '22:00', to: '06:00', show: 'dnd' as const }], otherwise: 'online' as const };

describe('presence by rules', () => {
  it.each([
    ['somebody at the keyboard', 'online', idle(0), 'online', undefined],
    ['nobody there for nine minutes', 'online', idle(9), 'online', undefined],
    ['for ten', 'online', idle(10), 'away', { why: 'idle', minutes: 10 }],
    ['for ten, free for chat', 'chat', idle(10), 'away', { why: 'idle', minutes: 10 }],
    ['for an hour', 'online', idle(60), 'xa', { why: 'idle', minutes: 60 }],
    ['for an hour, do not disturb', 'dnd', idle(60), 'dnd', undefined],
    ['for an hour, away already', 'away', idle(60), 'away', undefined],
    ['for an hour, offline', 'offline', { ...idle(60), isLocked: true, timetable: work }, 'offline', undefined],
    ['never away', 'online', { ...idle(600), rules: { awayAfterMinutes: 0, xaAfterMinutes: 0, awayWhenLocked: false, dndInFocus: false, dndInPresentation: false }, isLocked: true }, 'online', undefined],
    ['locked', 'online', { ...idle(0), isLocked: true }, 'away', { why: 'locked' }],
    ['locked, extended away', 'xa', { isLocked: true }, 'xa', undefined],
    ['in focus mode', 'online', { ...idle(60), isFocusOn: true, isLocked: true }, 'dnd', { why: 'focus' }],
    ['in focus mode, away already', 'away', { isFocusOn: true }, 'away', undefined],
    ['in focus mode, not to be disturbed already', 'dnd', { isFocusOn: true }, 'dnd', undefined],
    ['in focus mode, offline', 'offline', { isFocusOn: true }, 'offline', undefined],
    ['in focus mode, chosen by hand', 'online', { isFocusOn: true, isByHand: true }, 'online', { why: 'by-hand' }],
    ['in focus mode, which is not asked for', 'online', { isFocusOn: true, rules: { ...DEFAULT_SETTINGS.presenceRules, dndInFocus: false } }, 'online', undefined],
    ['in a presentation', 'chat', { isPresenting: true, rules: { ...DEFAULT_SETTINGS.presenceRules, dndInPresentation: true } }, 'dnd', { why: 'presentation' }],
    ['in a presentation, which is not asked for', 'online', { isPresenting: true }, 'online', undefined],
    ['in focus mode after work', 'online', { isFocusOn: true, timetable: work, now: at('17:00') }, 'away', { why: 'timetable', until: at('09:00', '2026-05-14') }],
    ['nobody tells', 'online', {}, 'online', undefined],
    ['by hand', 'online', { ...idle(60), timetable: work, now: at('20:00'), isByHand: true }, 'online', { why: 'by-hand' }],
    ['at work', 'online', { timetable: work }, 'online', undefined],
    ['after work', 'online', { timetable: work, now: at('17:00') }, 'away', { why: 'timetable', until: at('09:00', '2026-05-14') }],
    ['on Friday night', 'online', { timetable: work, now: at('23:00', '2026-05-15') }, 'away', { why: 'timetable', until: at('09:00', '2026-05-18') }],
    ['at work, nobody there', 'away', { ...idle(30), timetable: work }, 'away', { why: 'idle', minutes: 10 }],
    ['until two', 'online', { ...idle(60), passing: { show: 'dnd', status: 'In a meeting', until: at('14:00') } }, 'dnd', { why: 'until', until: at('14:00') }],
    ['until ten, and it is ten', 'online', { passing: { show: 'dnd', status: '', until: at('10:00') } }, 'online', undefined],
  ] as const)('%s: %s is told as it is', (_case, show, change, shown, reason) => {
    const ruled = presenceByRules(chosen(show, 'Hello'), here(change));
    expect([ruled.presence.show, ruled.reason]).toEqual([shown, reason]);
    expect(ruled.presence.priority).toBe(5);
  });

  it('keeps the words, but for those of what passes', () => {
    expect(presenceByRules(chosen('online', 'Hello'), here(idle(60))).presence.status).toBe('Hello');
    const passing = { show: 'away' as const, status: 'Lunch', until: at('11:00') };
    expect(presenceByRules({ ...chosen('online', 'Hello'), translations: [{ language: 'de', text: 'Hallo' }] }, here({ passing })).presence).toMatchObject({ status: 'Lunch', translations: [] });
    expect(presenceByRules(chosen('online', 'Hello'), here({ passing: { ...passing, status: '' } })).presence.status).toBe('Hello');
  });

  it('says when it may be another one', () => {
    const nextOf = (change: Partial<Circumstances>) => presenceByRules(chosen('online'), here(change)).nextAt;
    expect([nextOf({}), nextOf(idle(4)), nextOf(idle(30)), nextOf(idle(90))]).toEqual([undefined, at('10:06'), at('10:30'), undefined]);
    expect(nextOf({ ...idle(4), timetable: work, now: at('16:58'), lastActive: at('16:58') })).toBe(at('17:00'));
    expect(nextOf({ passing: { show: 'away', status: '', until: at('14:00') } })).toBe(at('14:00'));
  });

  it('a row over midnight holds on the next day', () => {
    const show = (now: number) => presenceByRules(chosen('online'), here({ timetable: night, now })).presence.show;
    expect([show(at('21:59', '2026-05-15')), show(at('22:00', '2026-05-15')), show(at('05:59', '2026-05-16')), show(at('06:00', '2026-05-16')), show(at('23:00', '2026-05-16'))]).toEqual(['online', 'dnd', 'dnd', 'online', 'online']);
  });

  describe('where clocks are put forward', () => {
    const zone = process.env['TZ'];
    beforeAll(() => void (process.env['TZ'] = 'Europe/Prague'));
    afterAll(() => { if (zone === undefined) delete process.env['TZ']; else process.env['TZ'] = zone; });

    it('a row begins and ends by the clock on the wall', () => {
      const early = { rows: [{ days: [7], from: '01:00', to: '04:00', show: 'dnd' as const }], otherwise: 'online' as const };
      // 29 March 2026: 2 o'clock is 3 o'clock, so that the row is an hour shorter.
      const ruled = presenceByRules(chosen('online'), here({ timetable: early, now: Date.UTC(2026, 2, 29, 0, 30) }));
      expect([ruled.presence.show, ruled.reason]).toEqual(['dnd', { why: 'timetable', until: Date.UTC(2026, 2, 29, 2, 0) }]);
    });
  });
});
