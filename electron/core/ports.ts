import type { BareJid } from '../lib/jid.ts';
import type { Database, Migration } from '../store/database.ts';
import type { Clock } from '../lib/clock.ts';
import type { Undo } from '../lib/disposable.ts';
import type { Ids } from '../lib/ids.ts';
import type { Log } from '../lib/log.ts';
import type { Secrets } from '../lib/secrets.ts';
import type { Updater } from '../lib/updates.ts';
import type { Uploads } from '../lib/uploads.ts';
import type { LocalServerPlace, Streams } from '../xmpp/stream/xmpp-stream.ts';

export type { Clock } from '../lib/clock.ts';
export type { Updater } from '../lib/updates.ts';
export type { Ids } from '../lib/ids.ts';
export type { Log, LogFields } from '../lib/log.ts';
export type { Secrets } from '../lib/secrets.ts';
export type { UploadOutcome, Uploads } from '../lib/uploads.ts';
export type { Database, DatabaseProblem, Migration, OpenDatabase, SqlRow, SqlValue, Statement, StatementResult } from '../store/database.ts';
export { DatabaseError } from '../store/database.ts';
export type { LocalServerPlace, Streams } from '../xmpp/stream/xmpp-stream.ts';

/** Where one person's data lies on this computer, and how it is encrypted there. */
export interface Profile {
  readonly directory: string;
  readonly encryption: 'none' | 'passphrase' | 'keystore';
  /**
   * Opens the database, brought to the newest schema. Rejects with DatabaseError: `key-needed` when a passphrase must be
   * given, `wrong-key` when the given one is not it.
   */
  open(migrations: readonly Migration[], passphrase?: string): Promise<Database>;
  /** Encrypts the open database under a passphrase, changes it, or (empty text) removes the encryption. Rejects with DatabaseError. */
  setPassphrase(passphrase: string): Promise<void>;
  /** Puts a database that cannot be used aside, untouched, and answers its new file name. */
  putAside(): Promise<string>;
  /** When the newest copy of the database was made, ms since 1970. */
  lastBackupAt(): number | undefined;
  /** Copies the open database, which goes on being used, and reads the copy whole. Rejects with DatabaseError: `disk-full`, `damaged`. */
  backUp(): Promise<void>;
  /** When the newest copy that can be read whole was made; undefined where there is none. After `open`, which may have failed. */
  findBackup(): Promise<number | undefined>;
  /** Puts the database aside and that copy in its place, to be opened then. Rejects with DatabaseError. */
  restore(): Promise<{ readonly at: number; readonly keptAs: string }>;
  /** Removes every copy: what was erased must not be readable in them. */
  forgetBackups(): Promise<void>;
}

/** A small world to try Linnet in, in this program; the streams of its addresses lead to it. */
export interface DemoWorld {
  readonly domain: BareJid;
  /** Makes a new one, in the place of any before; answers the address that is the person's in it. */
  begin(): Promise<BareJid>;
  /** Nothing of it is left. */
  end(): Promise<void>;
}

/** The servers of Linnet's own that run on this computer for the same person. */
export interface LocalServers {
  /** Where the one of this domain runs now; undefined where none does. Never rejects. */
  find(domain: BareJid): Promise<LocalServerPlace | undefined>;
}

/** A spell checker that is part of the program. A browser has its own, which nobody but its person steers. */
export interface SpellChecker {
  /** Those it can check, BCP 47; none where it finds out the language by itself. */
  readonly languages: readonly string[];
  /** Whose computer it fetches dictionaries from; absent where it fetches none. */
  readonly dictionaryHost?: string;
  /** Checks in these; undefined: nothing is checked, and nothing fetched. Fetches the dictionaries of these that are not there yet. */
  use(languages: readonly string[] | undefined): void;
  /** Told of each language in use as its dictionary comes. */
  onDictionary(listener: (language: string, state: 'fetching' | 'ready' | 'failed') => void): Undo;
  /** What the person added to the dictionary. */
  words(): Promise<readonly string[]>;
  forget(word: string): void;
}

/** What core needs from outside; each shell fills these, and `test/kit` has a fake or in-memory twin of each. */
export interface AppPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly streams: Streams;
  readonly localServers: LocalServers;
  readonly profile: Profile;
  readonly secrets: Secrets;
  /** PEM texts of certificate authorities the person trusts besides the system's (`--ca`). */
  readonly trustedCas: readonly string[];
  /** Where there is one to try. */
  readonly demo?: DemoWorld | undefined;
  /** Without them no files are sent. */
  readonly uploads?: Uploads | undefined;
  /** Where the shell has one. */
  readonly spellChecker?: SpellChecker | undefined;
  /** Where the program was installed from a package that names an update address. */
  readonly updater?: Updater | undefined;
  /** BCP 47 tag the person chose for this start (`--language`). */
  readonly language?: string | undefined;
  /** The system's languages as BCP 47 tags, best first, as they are now; without it English is the only one. */
  readonly systemLanguages?: (() => readonly string[]) | undefined;
}
