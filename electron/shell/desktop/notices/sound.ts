import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NoticeSound } from '../../../contract/models/notice-rules.ts';
import type { Log } from '../../../lib/log.ts';

/** What Linux desktops play a file with: of PipeWire, PulseAudio and ALSA, the first that is there and can. */
const PLAYERS: readonly (readonly [string, ...string[]])[] = [['pw-play'], ['paplay'], ['aplay', '-q']];
/** The longest sound takes less than one second: what takes so long hangs, milliseconds. */
const LONGEST_MS = 5_000;

/** Content of a sound, and the programs that may play it: given by tests, the program's own otherwise. */
export interface SoundParts {
  readonly contentOf?: (sound: Exclude<NoticeSound, 'none'>) => Promise<Buffer>;
  readonly players?: typeof PLAYERS;
}

/**
 * Plays the sounds of notices while no page is there to do it. On Linux alone: a notification of Windows and of macOS has a sound by itself, and
 * the answer is false. One at a time: several notices at once are one sound.
 */
export function createSoundPlayer(platform: NodeJS.Platform, log: Log, { contentOf = ownContent, players = PLAYERS }: SoundParts = {}): (sound: NoticeSound) => boolean {
  let isPlaying = false;

  async function play(sound: Exclude<NoticeSound, 'none'>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'linnet-sound-'));
    try {
      const file = join(folder, `${sound}.wav`);
      await writeFile(file, await contentOf(sound));
      for (const [name, ...args] of players) if (await succeeds(name, [...args, file])) return;
      log.info('notice.not-heard', { why: 'no player' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  return (sound) => {
    if (platform !== 'linux') return false;
    if (sound === 'none' || isPlaying) return true;
    isPlaying = true;
    play(sound).catch((error: unknown) => log.warn('notice.not-heard', { why: String(error) })).finally(() => (isPlaying = false));
    return true;
  };
}

async function ownContent(sound: Exclude<NoticeSound, 'none'>): Promise<Buffer> {
  const { SOUND_FILES } = await import('./sound-files.ts');
  return Buffer.from(SOUND_FILES[sound].slice(SOUND_FILES[sound].indexOf(',') + 1), 'base64');
}

function succeeds(name: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const player = spawn(name, args, { stdio: 'ignore', timeout: LONGEST_MS });
    player.once('error', () => resolve(false));
    player.once('exit', (code) => resolve(code === 0));
  });
}
