import type { ProfileState } from '../../contract/models/profile.ts';
import { DatabaseError, type Database, type DatabaseProblem } from '../../store/database.ts';
import { migrations } from '../../store/migrations/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { Log, Profile, Secrets } from '../ports.ts';
import { watchedDatabase } from './watched-database.ts';

type WriteProblem = NonNullable<Extract<ProfileState, { state: 'open' }>['writeProblem']>;
type OpenProblem = Extract<ProfileState, { state: 'unusable' }>['problem'];

/** What lies on disk and whether it can be used; a problem is a state with a sentence, never a crash. */
export class ProfileRoom {
  readonly #profile: Profile;
  readonly #secrets: Secrets;
  readonly #events: AppEvents;
  readonly #log: Log;
  #state: ProfileState;
  #writeProblem: WriteProblem | undefined;

  constructor(profile: Profile, secrets: Secrets, events: AppEvents, log: Log) {
    this.#profile = profile;
    this.#secrets = secrets;
    this.#events = events;
    this.#log = log;
    this.#state = { state: 'locked', directory: profile.directory, isWrongPassphrase: false };
  }

  get state(): ProfileState {
    return this.#state;
  }

  /** Undefined when the database cannot be used now; `state` then says why. */
  async open(passphrase?: string): Promise<Database | undefined> {
    try {
      const database = await this.#profile.open(migrations, passphrase);
      this.#setOpen();
      return watchedDatabase(database, (problem) => this.#wrote(problem));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log.warn('profile.not-opened', { problem: error.problem });
      this.#set(this.#refusal(error.problem, passphrase !== undefined));
      return undefined;
    }
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await this.#profile.setPassphrase(passphrase);
    this.#setOpen();
  }

  putAside(): Promise<string> {
    return this.#profile.putAside();
  }

  #refusal(problem: DatabaseProblem, isAnswer: boolean): ProfileState {
    const { directory } = this.#profile;
    if (problem === 'key-needed') return { state: 'locked', directory, isWrongPassphrase: false };
    if (problem === 'wrong-key' && isAnswer) return { state: 'locked', directory, isWrongPassphrase: true };
    return { state: 'unusable', directory, problem: problem satisfies OpenProblem };
  }

  #wrote(problem: DatabaseProblem | undefined): void {
    const seen: WriteProblem | undefined =
      problem === undefined || problem === 'disk-full' || problem === 'read-only' || problem === 'in-use' || problem === 'damaged' ? problem : 'failed';
    if (seen === this.#writeProblem) return;
    this.#writeProblem = seen;
    this.#setOpen();
  }

  #setOpen(): void {
    const { directory, encryption } = this.#profile;
    this.#set({
      state: 'open', directory, encryption, protection: this.#secrets.protection,
      ...(this.#writeProblem ? { writeProblem: this.#writeProblem } : {}),
    });
  }

  #set(state: ProfileState): void {
    this.#state = state;
    this.#events.emit('profile.changed', { profile: state });
  }
}
