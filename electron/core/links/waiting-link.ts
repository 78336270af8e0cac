import type { Handlers } from '../../contract/commands.ts';
import { parseAddressLink } from '../../lib/address-link.ts';
import type { Log } from '../../lib/log.ts';
import { ok } from '../../lib/result.ts';
import type { AppEvents } from '../app-events.ts';

/**
 * A link that the system or the command line gave to Linnet, until a page takes it: it may come before there is a page, a profile or an
 * account. Only the newest waits, and nothing but showing it is ever done by itself (hazard U6).
 */
export class WaitingLink {
  readonly #events: AppEvents;
  readonly #log: Log;
  #text: string | undefined;

  constructor(events: AppEvents, log: Log) {
    this.#events = events;
    this.#log = log;
  }

  get isThere(): boolean {
    return this.#text !== undefined;
  }

  give(text: string): void {
    if (!parseAddressLink(text)) return this.#log.warn('link.refused');
    this.#text = text;
    this.#events.emit('link.given', {});
  }

  commands(): Pick<Handlers, 'link.take'> {
    return {
      'link.take': async () => {
        const text = this.#text;
        this.#text = undefined;
        return ok(text === undefined ? {} : { link: text });
      },
    };
  }
}
