import type { LocalServerPlace, LocalServers } from '../../electron/core/ports.ts';

/** Servers of this computer that run, by domain; put in and taken out by the test. */
export class MemoryLocalServers implements LocalServers {
  readonly running = new Map<string, LocalServerPlace>();

  find(domain: string): Promise<LocalServerPlace | undefined> {
    return Promise.resolve(this.running.get(domain));
  }
}
