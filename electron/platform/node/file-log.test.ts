import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../test/kit/each-database.ts';
import { createFileLog } from './file-log.ts';
import type { FileLog, FileLogOptions } from './file-log.ts';

const clock = { now: () => Date.UTC(2026, 10, 23, 21, 30) };

function openLog(options: Partial<FileLogOptions> = {}): FileLog {
  const log = createFileLog({ directory: join(temporaryFolder(), 'logs'), clock, ...options });
  onTestFinished(() => log.close());
  return log;
}
const content = (log: FileLog): string => readFileSync(log.path, 'utf8');

test('writes one line per event, at once', () => {
  const log = openLog();
  log.info('stream.closed', { account: 'ann@example.org', count: 3, isClean: false, nothing: undefined, note: 'two words' });
  log.warn('x');
  expect(content(log)).toBe('2026-11-23T21:30:00.000Z info stream.closed account=ann@example.org count=3 isClean=false note="two words"\n'
    + '2026-11-23T21:30:00.000Z warn x\n');
});

test('leaves out what is below its level', () => {
  const log = openLog({ level: 'warn' });
  log.debug('a');
  log.info('b');
  log.error('c');
  expect(content(log)).toMatch(/^\S+ error c\n$/);
});

// Hazard D11.
test('no value ends a line, moves the cursor or turns the direction', () => {
  const log = openLog();
  const nasty = 'a\nb\r\u001b[31mred\u009b0m\u2028c\u202ed\u2066e\u0000"\\\u0085';
  log.info('event\nforged', { note: nasty, ['na\nme']: 'x' });
  const text = content(log);
  expect(text.split('\n')).toHaveLength(2);
  // eslint-disable-next-line no-control-regex
  expect(text.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  expect(JSON.parse(/ note=(".*?[^\\]") /.exec(text)![1]!)).toBe(nasty);
});

test('withholds what should not have been passed, and cuts what is long', () => {
  const log = openLog();
  log.info('x', { password: 'p4ss', messageBody: 'b0dy', accessToken: 't0k', long: 'x'.repeat(100_000) });
  expect(content(log)).not.toMatch(/p4ss|b0dy|t0k/);
  expect(content(log).length).toBeLessThan(1000);
});

test('keeps a few old files and no more', () => {
  const log = openLog({ maxBytes: 200, keep: 2 });
  for (let number = 0; number < 30; number += 1) log.info('event', { number });
  const directory = join(log.path, '..');
  expect(readdirSync(directory).toSorted()).toEqual(['linnet.1.log', 'linnet.2.log', 'linnet.log']);
  const all = ['linnet.2.log', 'linnet.1.log', 'linnet.log'].map((name) => readFileSync(join(directory, name), 'utf8'));
  for (const text of all) expect(text.length).toBeLessThanOrEqual(200);
  const numbers = all.join('').trimEnd().split('\n').map((line) => Number(/number=(\d+)/.exec(line)![1]));
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => 30 - numbers.length + index));
});

test('goes on in the file of the start before', () => {
  const directory = join(temporaryFolder(), 'logs');
  mkdirSync(directory);
  writeFileSync(join(directory, 'linnet.log'), 'before\n');
  const log = openLog({ directory });
  log.info('after');
  expect(content(log)).toMatch(/^before\n.* after\n$/);
});

test('a place that cannot be written does not stop the program', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const log = openLog({ directory: join(folder, 'file', 'logs') });
  log.info('x');
  rmSync(join(folder, 'file'));
  log.info('y');
  expect(content(log)).toMatch(/ y\n$/);
});

// Hazard U16.
test('forgets all it wrote, older files included, and goes on', () => {
  const log = openLog({ maxBytes: 100 });
  for (let number = 0; number < 10; number += 1) log.info('iq.refused', { from: `ann${number}@example.org`, id: 'x'.repeat(60) });
  log.clear();
  log.info('next');
  expect(readdirSync(join(log.path, '..'))).toEqual(['linnet.log']);
  expect(content(log)).toMatch(/^\S+ info next\n$/);
});
