import { hexOf } from '../../lib/base64.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { LocalServer } from '../local-server.ts';
import { ClientStream } from './client-stream.ts';
import type { LineEnd, ServerCrypto, Transport } from './ports.ts';
import { ResumableSessions } from './resumable-sessions.ts';
import type { SaslContext } from './sasl/exchange.ts';
import type { SessionLink } from './session-link.ts';
import { DEFAULT_STREAM_SETTINGS, type StreamSettings } from './settings.ts';
import type { StreamCondition } from './xml-stream.ts';

export interface StreamPorts {
  readonly clock: Clock;
  readonly crypto: ServerCrypto;
  readonly log: Log;
  /** Of this server alone, and the same after a restart: by it people without an account look like people with one. */
  readonly secret: Uint8Array;
}

/** All clients of a server, over whatever line. */
export class ClientStreams {
  readonly #server: LocalServer;
  readonly #ports: StreamPorts;
  readonly #settings: StreamSettings;
  readonly #sasl: SaslContext;
  readonly #resumables = new ResumableSessions<SessionLink>();
  readonly #streams = new Set<ClientStream>();
  readonly #perAddress = new Map<string, number>();

  constructor(server: LocalServer, ports: StreamPorts, settings: Partial<StreamSettings> = {}) {
    this.#server = server;
    this.#ports = ports;
    this.#settings = { ...DEFAULT_STREAM_SETTINGS, ...settings };
    this.#sasl = { domain: server.domain, crypto: ports.crypto, secret: ports.secret, credentialsOf: (account) => server.store.credentialsOf(account) };
  }

  /** How many clients are connected. */
  get size(): number {
    return this.#streams.size;
  }

  /** A client's line is open. Where there are too many already, it is told so and closed. */
  accept(transport: Transport): LineEnd {
    const { clock, crypto, log } = this.#ports;
    const stream = new ClientStream({
      server: this.#server, clock, log, settings: this.#settings, resumables: this.#resumables, transport, sasl: this.#sasl,
      newId: () => hexOf(crypto.randomBytes(16)),
      onEnded: () => this.#ended(stream, transport.remoteAddress),
    });
    const problem = this.#problemOf(transport.remoteAddress);
    this.#streams.add(stream);
    this.#count(transport.remoteAddress, 1);
    if (problem) stream.fail(problem);
    return stream;
  }

  /** Ends every stream; sessions are to be ended first, by the server. */
  close(): void {
    for (const stream of [...this.#streams]) stream.fail('system-shutdown');
  }

  #problemOf(address: string): StreamCondition | undefined {
    if (this.#streams.size >= this.#settings.connections) return 'resource-constraint';
    return (this.#perAddress.get(address) ?? 0) >= this.#settings.connectionsPerAddress ? 'policy-violation' : undefined;
  }

  #ended(stream: ClientStream, address: string): void {
    if (this.#streams.delete(stream)) this.#count(address, -1);
  }

  /** Programs in this process have no address, and no limit. */
  #count(address: string, change: 1 | -1): void {
    if (address === '') return;
    const count = (this.#perAddress.get(address) ?? 0) + change;
    if (count > 0) this.#perAddress.set(address, count);
    else this.#perAddress.delete(address);
  }
}
