import type { Clock } from '../../lib/clock.ts';
import type { Ids } from '../../lib/ids.ts';
import type { BareJid, FullJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { Events } from '../../lib/emitter.ts';
import type { XmlElement } from '../kit/element.ts';
import type { ConnectFact } from './connect-fact.ts';
import type { StreamFailure } from './stream-failure.ts';

/** A server of Linnet's own that runs on this computer for the same person: where, and the SHA-256 fingerprint (lower-case hex) of its certificate. */
export interface LocalServerPlace {
  readonly host: string;
  readonly port: number;
  readonly certificate: string;
}

/** How one account reaches its server. Everything here is chosen by the person or kept from before. */
export interface StreamOptions {
  readonly account: BareJid;
  /** Asked for at each sign-in, so that the password is not held longer than needed. */
  readonly password: () => Promise<string>;
  /** Typed-in server; without it the server is looked up by DNS SRV. `tls` undefined: STARTTLS, or direct TLS on port 5223. */
  readonly server?: { readonly host: string; readonly port?: number | undefined; readonly tls?: 'direct' | 'starttls' | undefined } | undefined;
  /** Asked at each attempt unless a server is typed in: where this computer's own server of the domain runs now, if it does. The domain is looked up only where nobody listens there. */
  readonly localServer?: (() => Promise<LocalServerPlace | undefined>) | undefined;
  /** PEM texts of certificate authorities trusted besides the system's. */
  readonly trustedCas: readonly string[];
  /** SHA-256 fingerprints (lower-case hex, 64 digits) of certificates pinned by the person for this account only. */
  readonly pinnedCertificates: readonly string[];
  /** The person agreed to send the password itself (SASL PLAIN) over verified TLS to this account's server. */
  readonly allowPlain: boolean;
  /** The best SASL mechanism this account has ever signed in with: weaker ones are refused (hazards X24, D5, D6). */
  readonly strongestMechanismSeen?: string | undefined;
  /** Resource to ask for; the server may choose another. */
  readonly resource?: string | undefined;
  /** BCP 47 tag of the person's language, asked at each connection: `xml:lang` of its streams. */
  readonly language: () => string;
}

export type ConnectStep = 'lookup' | 'connect' | 'tls' | 'authenticate' | 'bind';

export interface SecuredSession {
  /** The address the server gave us. */
  readonly jid: FullJid;
  /** True when the former session goes on (XEP-0198 §5): no roster, no presence is to be sent again. */
  readonly resumed: boolean;
  readonly mechanism: string;
  readonly tlsVersion: string;
  readonly host: string;
  readonly port: number;
  /** SHA-256 fingerprint of the server's certificate, lower-case hex. */
  readonly certificate: string;
  /** The certificate is believed because this computer's own server of the domain has it. */
  readonly isLocalServer: boolean;
  readonly streamManagement: boolean;
  /** BCP 47: what our stanzas are in that name no language (`xml:lang` of our stream). */
  readonly language: string;
  /** The children of the post-authentication `<stream:features/>`: roster versioning, pre-approval and the like. */
  readonly features: readonly XmlElement[];
}

export type StreamState =
  /** Not trying: never started, stopped, or ended by a failure that waiting cannot mend. */
  | { readonly phase: 'offline'; readonly failure?: StreamFailure | undefined }
  | { readonly phase: 'connecting'; readonly step: ConnectStep; readonly attempt: number }
  /** Between two attempts; `retryAt` in epoch milliseconds. */
  | { readonly phase: 'waiting'; readonly failure: StreamFailure; readonly retryAt: number; readonly attempt: number }
  | ({ readonly phase: 'online' } & SecuredSession);

/**
 * What became of a stanza. `acknowledged`: the server has it (XEP-0198, or without it a later IQ came back).
 * `lost`: the session ended and was not resumed; whoever sent it decides whether to send it again.
 */
export type SendOutcome = 'acknowledged' | 'lost';

/** Receives every inbound stanza (`iq`, `message`, `presence`), one call after another, in stream order; a call does not wait
 *  for the promise of the one before, and reading pauses while about 2,000 are unfulfilled. A rejected stanza is never
 *  acknowledged: it comes again when the session is resumed. A stanza counts as handled for XEP-0198 once the returned promise is fulfilled (hazard X16): what must survive is stored by then. */
export type StanzaHandler = (stanza: XmlElement) => void | Promise<void>;

export interface StreamEvents {
  state: StreamState;
  /** What is done on the way to a session, as it is done. */
  fact: ConnectFact;
}

/** One account's connection: finds the server, secures and authenticates the stream, resumes and reconnects by itself. */
export interface XmppStream {
  readonly state: StreamState;
  readonly events: Events<StreamEvents>;
  /** Begins to connect and keeps reconnecting until `stop` or a fatal failure. Starting twice does nothing. */
  start(): void;
  /** Ends the stream in order (`</stream:stream>`, RFC 3921 §5.1.5 is the caller's) and stays offline. Settles within 2 s. */
  stop(): Promise<void>;
  /** Skips the wait before the next attempt; while online, checks that the connection lives (after sleep or a network change). */
  connectNow(): void;
  /** Sends one stanza. While not online it is `lost` at once: queues belong to whoever can keep them on disk. */
  send(stanza: XmlElement): Promise<SendOutcome>;
  /** Says something that is no stanza: it is not counted, nor said again in a resumed session. Nothing while not online. */
  tell(nonza: XmlElement): void;
  /** Exactly one handler at a time; what arrives before it is set waits. */
  onStanza(handler: StanzaHandler): void;
}

export interface StreamPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** The port through which core makes streams; `test/kit` has a fake of it. */
export type Streams = (options: StreamOptions) => XmppStream;
