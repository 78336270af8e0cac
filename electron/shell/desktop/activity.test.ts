import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Activity } from '../../core/presence/rules/rule-room.ts';
import { watchActivity } from './activity.ts';

const NOW = Date.UTC(2026, 4, 12, 14);

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

it('tells how long nobody was at the computer, and whether it is locked, again and again', () => {
  const monitor = Object.assign(new EventEmitter(), { idle: 0, state: 'active' as 'active' | 'locked', getSystemIdleTime: () => monitor.idle, getSystemIdleState: () => monitor.state });
  const told: Activity[] = [];
  watchActivity({ noteActivity: (activity) => void told.push(activity) }, monitor as unknown as Parameters<typeof watchActivity>[1]);
  expect(told.splice(0)).toEqual([{ lastActive: NOW, isLocked: false }]);
  monitor.idle = 15;
  vi.advanceTimersByTime(15_000);
  expect(told.splice(0)).toEqual([{ lastActive: NOW, isLocked: false }]);
  monitor.state = 'locked';
  vi.advanceTimersByTime(15_000);
  expect(told.splice(0)).toMatchObject([{ isLocked: true }]);
  monitor.emit('suspend');
  monitor.emit('unlock-screen');
  expect(told.splice(0)).toEqual([{ isLocked: true }, { isLocked: false, lastActive: NOW + 30_000 }]);
});
