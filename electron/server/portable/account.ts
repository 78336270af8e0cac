import type { BareJid } from '../../lib/jid.ts';
import type { PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { ArchivePreferences, ArchiveResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { RosterEntry } from '../accounts/account.ts';

/** All that is kept for a person, on the way from one server to another. */
export interface PortableAccount {
  readonly address: BareJid;
  /** As `stream/sasl/credentials.ts` writes them; undefined: nothing that could be checked is known. */
  readonly credentials: string | undefined;
  readonly rosterVersion: number;
  readonly roster: readonly RosterEntry[];
  readonly lists: ReadonlyMap<string, readonly PrivacyRule[]>;
  readonly defaultList: string | undefined;
  readonly vcard: XmlElement | undefined;
  /** What the person's clients keep (XEP-0049), in one `query`. */
  readonly privateStorage: XmlElement | undefined;
  /** Oldest first. */
  readonly offline: readonly XmlElement[];
  readonly archivePreferences: ArchivePreferences;
  /** What was said (XEP-0313), oldest first; each id once. */
  readonly archive: readonly ArchiveResult[];
  /** Answers to the person's requests that no client has been told (RFC 3921 §9.4). */
  readonly notices: readonly XmlElement[];
}
