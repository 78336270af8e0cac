import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { MemoryProfile } from '../../../test/kit/memory-profile.ts';
import { DatabaseError, type DatabaseProblem } from '../ports.ts';
import { BackupKeeper } from './backup-keeper.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function kept(): { profile: MemoryProfile; clock: FakeClock; keeper: BackupKeeper; outcomes: (DatabaseProblem | 'made')[]; pass: (ms: number) => Promise<void> } {
  const clock = new FakeClock();
  const profile = new MemoryProfile();
  profile.clock = clock;
  const outcomes: (DatabaseProblem | 'made')[] = [];
  const keeper = new BackupKeeper(profile, clock, new MemoryLog(), (problem) => void outcomes.push(problem ?? 'made'));
  keeper.start();
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += MINUTE) {
      clock.advance(MINUTE);
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    }
  };
  return { profile, clock, keeper, outcomes, pass };
}

test('the first is made when the start is over, then one a day', async () => {
  const { profile, pass } = kept();
  await pass(MINUTE);
  expect(profile.backups).toEqual([]);
  await pass(2 * MINUTE);
  expect(profile.backups).toHaveLength(1);
  await pass(23 * HOUR);
  expect(profile.backups).toHaveLength(1);
  await pass(3 * 24 * HOUR);
  expect(profile.backups).toHaveLength(4);
});

test('one that is younger than a day is enough; one of tomorrow is not', async () => {
  const { profile, clock, pass } = kept();
  profile.backups.push(clock.now() - HOUR);
  await pass(20 * HOUR);
  expect(profile.backups).toHaveLength(1);
  const other = kept();
  other.profile.backups.push(other.clock.now() + 30 * HOUR);
  await other.pass(3 * MINUTE);
  expect(other.profile.backups).toHaveLength(2);
});

test('a disk without room is tried again each hour, and its problem told', async () => {
  const { profile, outcomes, pass } = kept();
  profile.backupFailure = new DatabaseError('disk-full', 'test');
  await pass(2 * HOUR);
  expect(outcomes).toEqual(['disk-full', 'disk-full']);
  profile.backupFailure = undefined;
  await pass(HOUR + MINUTE);
  expect(outcomes.at(-1)).toBe('made');
  expect(profile.backups).toHaveLength(1);
});

test('what was erased leaves no copy behind but one of what is left', async () => {
  const { profile, clock, keeper } = kept();
  profile.backups.push(1, 2);
  await keeper.forget();
  expect(profile.backups).toEqual([clock.now()]);
});

test('ends with the program', async () => {
  const { profile, clock, keeper, pass } = kept();
  keeper.dispose();
  await pass(30 * HOUR);
  expect(profile.backups).toEqual([]);
  expect(clock.pending).toBe(0);
});
