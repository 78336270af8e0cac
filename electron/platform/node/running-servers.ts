import { constants } from 'node:fs';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LocalServerPlace, LocalServers } from '../../core/ports.ts';
import { writeAtomically } from './atomic-write.ts';
import { defaultProfileDirectory } from './profile-folder.ts';

/** What a running server leaves for the clients of its own person. The process and the computer tell a note that was left behind from one that holds. */
interface Note extends LocalServerPlace {
  readonly process: number;
  readonly computer: string;
}

const LONGEST_NOTE = 4_096;

/** Where servers of this person note themselves, whatever folders they and the clients work in. */
function defaultDirectory(): string {
  return join(`${defaultProfileDirectory()}-server`, 'running');
}

/** The servers of this person that run on this computer, by their notes; a note that anybody else could have written is not believed. */
export function createLocalServers(directory: string = defaultDirectory()): LocalServers {
  return {
    async find(domain) {
      const note = await readNote(fileOf(directory, domain));
      if (!note || note.computer !== hostname() || !isRunning(note.process)) return undefined;
      const { host, port, certificate } = note;
      return { host, port, certificate };
    },
  };
}

/** Notes a server that listens, for this person alone; answers what takes the note away again. Rejects with what the system says. */
export async function noteRunningServer(domain: string, place: LocalServerPlace, directory: string = defaultDirectory()): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const file = fileOf(directory, domain);
  const note: Note = { ...place, process: process.pid, computer: hostname() };
  await writeAtomically(file, `${JSON.stringify(note)}\n`);
  return async () => {
    // Another server of the domain may have begun meanwhile: the note is then its own.
    if ((await readNote(file))?.process === process.pid) await rm(file, { force: true });
  };
}

function fileOf(directory: string, domain: string): string {
  return join(directory, `${encodeURIComponent(domain)}.json`);
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { uid, mode, size } = await handle.stat();
      const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      return isOurs && size <= LONGEST_NOTE ? parseNote(await handle.readFile('utf8')) : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    // No server has noted itself, or the note is none: the domain is looked up like any other.
    return undefined;
  }
}

function parseNote(text: string): Note | undefined {
  const { host, port, certificate, process: pid, computer } = JSON.parse(text) as Partial<Record<keyof Note, unknown>>;
  const isPort = typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535;
  const isProcess = typeof pid === 'number' && Number.isInteger(pid) && pid > 0;
  if (typeof host !== 'string' || !isPort || !isProcess || typeof certificate !== 'string' || typeof computer !== 'string') return undefined;
  return /^[0-9a-f]{64}$/u.test(certificate) ? { host, port, certificate, process: pid, computer } : undefined;
}

/** A process that may not be signalled is somebody else's, and this note was ours. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
