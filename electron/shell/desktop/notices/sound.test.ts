import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryLog } from '../../../../test/kit/memory-log.ts';
import { createSoundPlayer } from './sound.ts';

let folder: string;
const contentOf = (sound: string): Promise<Buffer> => Promise.resolve(Buffer.from(`RIFF ${sound}`));

/** A program that plays; what it was given stands in `heard`. */
function player(name: string, then = ''): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nfor last; do :; done\necho "${name} $(cat "$last")" >> ${folder}/heard\n${then}\n`);
  chmodSync(file, 0o755);
  return file;
}
const heard = (): string[] => (existsSync(join(folder, 'heard')) ? readFileSync(join(folder, 'heard'), 'utf8').trim().split('\n') : []);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linnet-player-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('the first player that is there and can plays the file, once for several at once, and nothing stays', async () => {
  const play = createSoundPlayer('linux', new MemoryLog(), { contentOf, players: [[join(folder, 'absent')], [player('broken', 'exit 1')], [player('good'), '-q'], [player('spare')]] });
  expect([play('chime'), play('drop'), play('none')]).toEqual([true, true, true]);
  await vi.waitFor(() => expect(heard()).toEqual(['broken RIFF chime', 'good RIFF chime']), { timeout: 10_000 });
  await vi.waitFor(() => expect(readdirSync(folder).filter((name) => name.startsWith('linnet-sound-'))).toEqual([]), { timeout: 10_000 });
  // The next one is heard again.
  await vi.waitFor(() => {
    play('knock');
    expect(heard().at(-1)).toBe('good RIFF knock');
  }, { timeout: 10_000, interval: 100 });
});

test('where the notification has a sound by itself none is played, and where no player is it is noted', async () => {
  const log = new MemoryLog();
  for (const platform of ['win32', 'darwin'] as const) expect(createSoundPlayer(platform, log, { contentOf, players: [[player('any')]] })('drop')).toBe(false);
  expect(createSoundPlayer('linux', log, { contentOf, players: [[join(folder, 'absent')]] })('drop')).toBe(true);
  await vi.waitFor(() => expect(log.entries.map(({ event }) => event)).toContain('notice.not-heard'), { timeout: 10_000 });
  expect(heard()).toEqual([]);
});
