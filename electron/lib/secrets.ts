/**
 * Where secrets of the profile are kept between starts. Names are the program's own (`password:1`, `database-key`); values are text.
 * `keystore`: wrapped by the platform's key store. `none`: in a file that every program of this person can read;
 * nothing is put there unless the person agreed to it in so many words.
 */
export interface Secrets {
  readonly protection: 'keystore' | 'none';
  get(name: string): Promise<string | undefined>;
  /** Fulfilled once the value survives a power loss. */
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}
