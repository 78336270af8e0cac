import type { Jid } from '../../../lib/jid.ts';
import { CLIENT_NS, el, type XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { distinctLanguages, languageTag, readLanguageTexts, type LanguageText } from '../../kit/language.ts';
import { presenceType } from '../../kit/presences.ts';
import { childText, readInteger, trimXml } from '../../kit/reader.ts';
import { parseStanzaError, type StanzaError } from '../../kit/stanza-error.ts';

/** What `<show/>` says; `online` is the absent one (R068). */
export type Show = 'online' | 'chat' | 'away' | 'xa' | 'dnd';
const SHOWS = ['chat', 'away', 'xa', 'dnd'] as const;

interface Presence {
  /** A resource's own presence comes from its full address. */
  readonly from: Jid;
  readonly id: string | undefined;
  /** One per language. Foreign text: may be long, may hold any character. */
  readonly statuses: readonly LanguageText[];
  /** The stanza's own `xml:lang`. */
  readonly language: string | undefined;
  readonly stanza: InboundStanza;
}
export interface AvailablePresence extends Presence {
  readonly kind: 'available';
  readonly show: Show;
  /** −128 … 127 (R076); 0 where absent or malformed (R079, R080). */
  readonly priority: number;
}
export interface UnavailablePresence extends Presence {
  readonly kind: 'unavailable';
}
/** What became of presence we sent, or why we see none of theirs; `id` is that of ours. */
export interface ErrorPresence extends Presence {
  readonly kind: 'error';
  readonly error: StanzaError;
}
export type InboundPresence = AvailablePresence | UnavailablePresence | ErrorPresence;

export interface OutboundPresence {
  readonly show: Show;
  readonly statuses?: readonly LanguageText[] | undefined;
  /** −128 … 127; left out when 0 or absent. */
  readonly priority?: number | undefined;
  readonly extensions?: readonly XmlElement[] | undefined;
}

/** Undefined for subscription stanzas, probes and undefined types (R054, R056). */
export function parsePresence(stanza: InboundStanza): InboundPresence | undefined {
  const { element, from, id } = stanza;
  const shared = { from, id, statuses: readLanguageTexts(element, 'status'), language: languageTag(element.attrs['xml:lang']), stanza };
  switch (presenceType(stanza.type)) {
    case 'available': {
      const given = trimXml(childText(element, 'show', element.ns) ?? '');
      // RFC 3920 §11.3: a value nobody defined is ignored (R069).
      const show = SHOWS.find((known) => known === given) ?? 'online';
      return { kind: 'available', ...shared, show, priority: readInteger(childText(element, 'priority', element.ns), -128, 127) ?? 0 };
    }
    // Show and priority mean nothing here (R059, N22).
    case 'unavailable': return { kind: 'unavailable', ...shared };
    case 'error': return { kind: 'error', ...shared, error: parseStanzaError(element) };
    default: return undefined;
  }
}

/** Without `to`: for the server to broadcast (R124, R128); with: directed presence (§5.1.4). */
export function buildPresence(presence: OutboundPresence, to?: Jid, id?: string): XmlElement {
  const priority = Math.max(-128, Math.min(127, Math.trunc(presence.priority ?? 0) || 0));
  return el(
    'presence', CLIENT_NS, { to, id },
    presence.show === 'online' ? undefined : el('show', CLIENT_NS, {}, presence.show),
    ...buildStatuses(presence.statuses),
    priority === 0 ? undefined : el('priority', CLIENT_NS, {}, String(priority)),
    ...(presence.extensions ?? []),
  );
}

/** Unavailable presence has no show and no priority (R059, N22). */
export function buildUnavailable(statuses?: readonly LanguageText[], to?: Jid): XmlElement {
  return el('presence', CLIENT_NS, { to, type: 'unavailable' }, ...buildStatuses(statuses));
}

/** `<status/>` children, each language once, with no attribute but `xml:lang` (R072, R073). */
export function buildStatuses(statuses: readonly LanguageText[] = []): XmlElement[] {
  return distinctLanguages(statuses.filter(({ text }) => text !== ''))
    .map(({ text, language }) => el('status', CLIENT_NS, { 'xml:lang': language }, text));
}
