import type { PrivacyReading } from '../xmpp/features/rfc3921-privacy/index.ts';

/** What whoever runs the server decides. */
export interface ServerSettings {
  /**
   * How privacy lists are read: by RFC 3921 §10 what a blocked sender writes is dropped without a word (§10.14), and a rule for a domain
   * covers its subdomains; by XEP-0016 they are told that the service is unavailable, and nothing between own resources is stopped.
   */
  readonly privacyReading: PrivacyReading;
  /** Whoever signs in with a resource in use: takes it over, or is refused it (RFC 3921 §3, R107). */
  readonly sameResource: 'replace' | 'refuse';
  /** Messages kept for somebody who is not there; of more, each is refused. */
  readonly offlineMessages: number;
  /** Messages kept in each archive (XEP-0313), of more the oldest go; 0: there are no archives. */
  readonly archiveMessages: number;
  /** Whether a client may make itself an account (XEP-0077). */
  readonly registration: boolean;
}

export const DEFAULT_SETTINGS: ServerSettings = { privacyReading: 'xep-0016', sameResource: 'replace', offlineMessages: 1_000, archiveMessages: 50_000, registration: false };
