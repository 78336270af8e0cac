import type { Secrets } from '../../electron/lib/secrets.ts';

/** Secrets in memory, of either protection; `failure` makes every call reject until it is taken away. */
export class MemorySecrets implements Secrets {
  readonly protection: 'keystore' | 'none';
  readonly values = new Map<string, string>();
  failure: Error | undefined;

  constructor(protection: 'keystore' | 'none' = 'keystore') {
    this.protection = protection;
  }

  async get(name: string): Promise<string | undefined> {
    await this.#turn();
    return this.values.get(name);
  }

  async set(name: string, value: string): Promise<void> {
    await this.#turn();
    this.values.set(name, value);
  }

  async delete(name: string): Promise<void> {
    await this.#turn();
    this.values.delete(name);
  }

  async #turn(): Promise<void> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
  }
}
