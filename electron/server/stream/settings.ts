import type { HashName } from './ports.ts';

/** How clients get in, and how much each may ask of the server. */
export interface StreamSettings {
  /** Without TLS nobody may sign in (RFC 6120 §5.3.1). */
  readonly requiresTls: boolean;
  /** Hashes of SCRAM to offer, the preferred one first. */
  readonly scram: readonly HashName[];
  /** Offers SASL PLAIN too, under TLS: for clients that cannot do better. */
  readonly plain: boolean;
  /**
   * Offers SCRAM bound to the channel where TLS 1.3 has a binding (RFC 9266). Clients that know other bindings only, such as slixmpp 1.8, then
   * cannot sign in at all: they say that it was not offered, which RFC 5802 §6 has to take for an attack.
   */
  readonly channelBinding: boolean;
  /** Bytes that a stanza may have; before the client has shown who it is, fewer (RFC 6120 §13.12). */
  readonly stanzaBytes: number;
  readonly strangerStanzaBytes: number;
  /** Read from one client; more than this is left in the line for a while. */
  readonly bytesPerSecond: number;
  readonly stanzasPerSecond: number;
  /** Bytes that a client may leave unread before its stream is ended. */
  readonly unreadBytes: number;
  readonly connections: number;
  /** An address of IPv4, a network of 64 bits of IPv6. */
  readonly connectionsPerAddress: number;
  /** Resources that one account may have at a time, those that wait to be resumed included. */
  readonly resources: number;
  /** From the connection to the bound resource. */
  readonly secondsToSignIn: number;
  /** Refused tries to sign in before the stream is ended (RFC 6120 §6.4.5), and tries to make an account on one stream. */
  readonly signInTries: number;
  /** Refused tries from one network in ten minutes, on whatever connections; of more, none is looked into. */
  readonly refusalsPerAddress: number;
  /** Tries to make an account (XEP-0077) from one network in ten minutes. */
  readonly registrationsPerAddress: number;
  /** From a stanza's first byte to its last. */
  readonly secondsPerStanza: number;
  /** After so long a silence the client is asked whether it is there, and has `answerSeconds` to say so. */
  readonly idleSeconds: number;
  readonly answerSeconds: number;
  /** Offers stream management (XEP-0198). */
  readonly streamManagement: boolean;
  /** How long a lost session can be resumed. */
  readonly resumeSeconds: number;
  /** Stanzas that a session may leave unacknowledged before it is given up. */
  readonly resumeQueue: number;
  /** Keeps messages on disk until a client that acknowledges them has done so: a crash loses none. Costs two writes for each. */
  readonly keepsUntilTaken: boolean;
}

export const DEFAULT_STREAM_SETTINGS: StreamSettings = {
  requiresTls: true, scram: ['SHA-256', 'SHA-1'], plain: false, channelBinding: true,
  stanzaBytes: 262_144, strangerStanzaBytes: 16_384, bytesPerSecond: 1_048_576, stanzasPerSecond: 1_000, unreadBytes: 16_777_216,
  connections: 10_000, connectionsPerAddress: 200, resources: 20,
  secondsToSignIn: 60, signInTries: 4, refusalsPerAddress: 60, registrationsPerAddress: 20, secondsPerStanza: 60, idleSeconds: 180, answerSeconds: 60,
  streamManagement: true, resumeSeconds: 300, resumeQueue: 5_000, keepsUntilTaken: true,
};
