import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../lib/result.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../server/settings.ts';
import { DEFAULT_STREAM_SETTINGS, type StreamSettings } from '../../server/stream/settings.ts';

export interface ProgramSettings {
  readonly server: Partial<ServerSettings>;
  readonly stream: Partial<StreamSettings>;
}

const FILE = 'server.json';
/** Where not every value of the right type will do. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  privacyReading: ['rfc3921', 'xep-0016'], sameResource: ['replace', 'refuse'], scram: ['SHA-1', 'SHA-256'],
};
/** Decided by what the line gives, and on the command line. */
const NOT_HERE: readonly string[] = ['requiresTls'];

/** `server.json` in the server's folder, where there is one. The refusal is a sentence for the person. */
export async function readSettings(directory: string): Promise<Result<ProgramSettings, string>> {
  const path = join(directory, FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok({ server: {}, stream: {} });
    return err(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
  return parseSettings(text, path);
}

export function parseSettings(text: string, path: string): Result<ProgramSettings, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(`${path} is no JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err(`${path} needs to be an object, such as {"offlineMessages": 500}.`);
  const server: Record<string, unknown> = {};
  const stream: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value as Record<string, unknown>)) {
    const isServers = Object.hasOwn(DEFAULT_SETTINGS, name);
    if (!isServers && (!Object.hasOwn(DEFAULT_STREAM_SETTINGS, name) || NOT_HERE.includes(name))) return err(`${path}: there is no setting "${name}".`);
    const problem = problemOf(name, given, (isServers ? DEFAULT_SETTINGS : DEFAULT_STREAM_SETTINGS)[name as never]);
    if (problem !== undefined) return err(`${path}: "${name}" needs ${problem}.`);
    (isServers ? server : stream)[name] = given;
  }
  return ok({ server, stream });
}

/** What the setting needs instead; undefined where the value will do. */
function problemOf(name: string, value: unknown, usual: unknown): string | undefined {
  const choices = CHOICES[name];
  if (Array.isArray(usual)) {
    const isList = Array.isArray(value) && value.length > 0 && value.every((each) => choices?.includes(each as string));
    return isList ? undefined : `a list of ${choices?.join(', ') ?? 'texts'}`;
  }
  if (choices) return choices.includes(value as string) ? undefined : `one of ${choices.join(', ')}`;
  if (typeof usual === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'a whole number, 0 or more';
}
