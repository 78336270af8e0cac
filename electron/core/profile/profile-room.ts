import type { ProfileState } from '../../contract/models/profile.ts';
import { DatabaseError, type Database, type DatabaseProblem } from '../../store/database.ts';
import { migrations } from '../../store/migrations/index.ts';
import type { AppEvents } from '../app-events.ts';
import { createStore } from '../../store/store.ts';
import type { Clock, Log, Profile, Secrets } from '../ports.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { watchedDatabase } from './watched-database.ts';

type WriteProblem = NonNullable<Extract<ProfileState, { state: 'open' }>['writeProblem']>;
type Restored = NonNullable<Extract<ProfileState, { state: 'open' }>['restored']>;
type OpenProblem = Extract<ProfileState, { state: 'unusable' }>['problem'];

/** What lies on disk and whether it can be used; a problem is a state with a sentence, never a crash. */
export class ProfileRoom {
  readonly #profile: Profile;
  readonly #secrets: Secrets;
  readonly #events: AppEvents;
  readonly #log: Log;
  #state: ProfileState;
  #writeProblem: WriteProblem | undefined;
  #restored: Restored | undefined;
  #isDamaged = false;
  #isNewer = false;
  readonly backups: BackupKeeper;

  constructor(profile: Profile, secrets: Secrets, events: AppEvents, log: Log, clock: Clock) {
    this.#profile = profile;
    this.#secrets = secrets;
    this.#events = events;
    this.#log = log;
    this.#state = { state: 'locked', directory: profile.directory, isWrongPassphrase: false };
    this.backups = new BackupKeeper(profile, clock, log, (problem) => {
      // What was read whole and found broken does not become good by the next write.
      if (problem === 'damaged') {
        this.#isDamaged = true;
        this.#wrote(problem);
      } else if (problem === undefined && this.#state.state === 'open') {
        this.#setOpen();
      }
    });
  }

  get state(): ProfileState {
    return this.#state;
  }

  /** Undefined when the database cannot be used now; `state` then says why. */
  async open(passphrase?: string): Promise<Database | undefined> {
    try {
      const database = await this.#profile.open(migrations, passphrase);
      // Whether it was sent after the copy was made nobody knows: the person decides, not we.
      if (this.#restored) await createStore(database).outbox.failAll('restored-copy');
      this.#isNewer = database.isNewer;
      this.#setOpen();
      if (!database.isNewer) this.backups.start();
      return watchedDatabase(database, (problem) => this.#wrote(problem));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log.warn('profile.not-opened', { problem: error.problem });
      const backupAt = error.problem === 'damaged' ? await this.#profile.findBackup() : undefined;
      this.#set(this.#refusal(error.problem, passphrase !== undefined, backupAt));
      return undefined;
    }
  }

  /** The newest good copy takes the place of a damaged database; to be opened then. Rejects with DatabaseError. */
  async restore(): Promise<void> {
    this.#restored = await this.#profile.restore();
    this.#log.warn('profile.restored', { at: this.#restored.at });
  }

  /** Whether what is open may only be read. */
  get isNewer(): boolean {
    return this.#isNewer;
  }

  noteRestored(): void {
    this.#restored = undefined;
    this.#setOpen();
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await this.#profile.setPassphrase(passphrase);
    this.#setOpen();
    // Made under another protection: one that is readable, or one that nothing opens any more.
    void this.backups.forget();
  }

  putAside(): Promise<string> {
    return this.#profile.putAside();
  }

  #refusal(problem: DatabaseProblem, isAnswer: boolean, backupAt: number | undefined): ProfileState {
    const { directory } = this.#profile;
    if (problem === 'key-needed') return { state: 'locked', directory, isWrongPassphrase: false };
    if (problem === 'wrong-key' && isAnswer) return { state: 'locked', directory, isWrongPassphrase: true };
    return { state: 'unusable', directory, problem: problem === 'newer-version' ? 'failed' : problem satisfies OpenProblem, ...(backupAt === undefined ? {} : { backupAt }) };
  }

  #wrote(problem: DatabaseProblem | undefined): void {
    const seen: WriteProblem | undefined = this.#isDamaged ? 'damaged' :
      problem === undefined || problem === 'disk-full' || problem === 'read-only' || problem === 'in-use' || problem === 'damaged' ? problem : 'failed';
    if (seen === this.#writeProblem) return;
    this.#writeProblem = seen;
    this.#setOpen();
  }

  #setOpen(): void {
    const { directory, encryption } = this.#profile;
    const backupAt = this.#profile.lastBackupAt();
    this.#set({
      state: 'open', directory, encryption, protection: this.#secrets.protection,
      ...(this.#isNewer ? { isNewer: true as const } : {}),
      ...(backupAt === undefined ? {} : { backupAt }),
      ...(this.#restored ? { restored: this.#restored } : {}),
      ...(this.#writeProblem ? { writeProblem: this.#writeProblem } : {}),
    });
  }

  #set(state: ProfileState): void {
    this.#state = state;
    this.#events.emit('profile.changed', { profile: state });
  }
}
