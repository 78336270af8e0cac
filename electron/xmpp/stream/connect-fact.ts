import type { ServerCertificate, StreamFailure } from './stream-failure.ts';

/** Where the list of places to try came from. */
export type EndpointSource = 'typed' | 'srv' | 'own-address' | 'local' | 'redirect';

/** Why a certificate is believed: by an authority, because the person pinned it, or as that of this computer's own server. */
export type CertificateTrust = 'authority' | 'pinned' | 'local';

/** One record (RFC 2782); the name of the root, empty or `.`, says that there is decidedly no such service. */
export interface SrvAnswer {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/**
 * One thing that was done or learnt on the way to a session, in the order in which it was. Never holds a password, nor anything
 * made of one, nor the id by which a session is resumed.
 */
export type ConnectFact =
  /** An attempt begins; `number` counts from 1 anew after each sound session. */
  | { readonly kind: 'attempt'; readonly number: number }
  /** The answer of the DNS to one SRV question (RFC 6120 §3.2.1, XEP-0368); `problem`: Node's code of a lookup that failed. */
  | { readonly kind: 'srv'; readonly name: string; readonly records: readonly SrvAnswer[]; readonly problem?: string | undefined }
  /** The places that are tried, in this order. */
  | { readonly kind: 'endpoints'; readonly source: EndpointSource; readonly endpoints: readonly (Place & { readonly tls: 'direct' | 'starttls' })[] }
  | ({ readonly kind: 'dialled'; readonly tls: 'direct' | 'starttls' } & Place)
  | { readonly kind: 'addresses'; readonly host: string; readonly addresses: readonly string[] }
  /** TCP stands; the address that answered. */
  | { readonly kind: 'connected'; readonly address: string; readonly port: number }
  /** What the server offered in clear, before TLS: names of stream features. */
  | { readonly kind: 'clear-features'; readonly features: readonly string[] }
  /** The handshake is over and nothing has been said yet. `chain` from the server's own certificate to the last that is known; without `trust` it is not believed. */
  | {
    readonly kind: 'secured'; readonly version: string; readonly cipher: string; readonly protocol?: string | undefined;
    readonly serverName?: string | undefined; readonly chain: readonly ServerCertificate[]; readonly trust?: CertificateTrust | undefined;
  }
  /** The authorities of the operating system were asked besides, and the place is tried once more. */
  | { readonly kind: 'system-authorities' }
  | ({ readonly kind: 'endpoint-failed'; readonly failure: StreamFailure } & Place)
  /** SASL mechanisms and channel bindings (XEP-0440) that the server offers. */
  | { readonly kind: 'mechanisms'; readonly offered: readonly string[]; readonly bindings: readonly string[] }
  /** The one that was taken, and what ties it to the TLS channel (RFC 9266), if anything does. */
  | { readonly kind: 'mechanism'; readonly name: string; readonly binding?: string | undefined }
  | { readonly kind: 'authenticated' }
  /** Stream features after the sign-in. */
  | { readonly kind: 'features'; readonly features: readonly { readonly name: string; readonly ns: string }[] }
  /** The former session was asked for (XEP-0198 §5). */
  | { readonly kind: 'resumption'; readonly isResumed: boolean }
  | { readonly kind: 'session'; readonly jid: string; readonly streamManagement: boolean; readonly isResumable: boolean }
  /** The attempt, or the session, is over; `retryInMs`: another attempt follows by itself. */
  | { readonly kind: 'failed'; readonly failure: StreamFailure; readonly retryInMs?: number | undefined }
  /** The server sends us to another place (RFC 6120 §4.9.3.19). */
  | ({ readonly kind: 'redirected' } & Place)
  /** The person went offline. */
  | { readonly kind: 'stopped' };
