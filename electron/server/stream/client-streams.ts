import { hexOf } from '../../lib/base64.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { LocalServer } from '../local-server.ts';
import { ClientStream } from './client-stream.ts';
import { networkOf } from './network-of.ts';
import type { LineEnd, ServerCrypto, Transport } from './ports.ts';
import { Refusals, type Tries } from './refusals.ts';
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
  readonly #perNetwork = new Map<string, number>();
  readonly #refusals: Refusals;
  readonly #registrations: Refusals;

  constructor(server: LocalServer, ports: StreamPorts, settings: Partial<StreamSettings> = {}) {
    this.#server = server;
    this.#ports = ports;
    this.#settings = { ...DEFAULT_STREAM_SETTINGS, ...settings };
    this.#refusals = new Refusals(this.#settings.refusalsPerAddress);
    this.#registrations = new Refusals(this.#settings.registrationsPerAddress);
    this.#sasl = { domain: server.domain, crypto: ports.crypto, secret: ports.secret, credentialsOf: (account) => server.store.credentialsOf(account) };
  }

  /** How many clients are connected. */
  get size(): number {
    return this.#streams.size;
  }

  /** A client's line is open. Where there are too many already, it is told so and closed. */
  accept(transport: Transport): LineEnd {
    const { clock, crypto, log } = this.#ports;
    // Programs in this process have no address, and no limit.
    const network = transport.remoteAddress === '' ? undefined : networkOf(transport.remoteAddress);
    const stream = new ClientStream({
      server: this.#server, clock, log, settings: this.#settings, resumables: this.#resumables, transport, sasl: this.#sasl,
      newId: () => hexOf(crypto.randomBytes(16)),
      tries: this.#triesFrom(network, this.#refusals),
      registrations: this.#triesFrom(network, this.#registrations),
      onEnded: () => void (this.#streams.delete(stream) && this.#count(network, -1)),
    });
    const problem = this.#problemOf(network);
    this.#streams.add(stream);
    this.#count(network, 1);
    if (problem) stream.fail(problem);
    return stream;
  }

  /** Ends every stream; sessions are to be ended first, by the server. */
  close(): void {
    for (const stream of [...this.#streams]) stream.fail('system-shutdown');
  }

  #triesFrom(network: string | undefined, counted: Refusals): Tries {
    const { clock } = this.#ports;
    return {
      may: () => network === undefined || counted.mayTry(network, clock.monotonic()),
      made: () => void (network !== undefined && counted.add(network, clock.monotonic())),
    };
  }

  #problemOf(network: string | undefined): StreamCondition | undefined {
    if (this.#streams.size >= this.#settings.connections) return 'resource-constraint';
    return network !== undefined && (this.#perNetwork.get(network) ?? 0) >= this.#settings.connectionsPerAddress ? 'policy-violation' : undefined;
  }

  #count(network: string | undefined, change: 1 | -1): void {
    if (network === undefined) return;
    const count = (this.#perNetwork.get(network) ?? 0) + change;
    if (count > 0) this.#perNetwork.set(network, count);
    else this.#perNetwork.delete(network);
  }
}
