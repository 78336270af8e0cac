import type { OwnPresence } from '../../contract/models/presence.ts';
import type { Jid } from '../../lib/jid.ts';
import type { PresenceApi } from '../../xmpp/features/rfc3921-presence/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { LanguageText } from '../../xmpp/kit/language.ts';
import { isSameLanguage, ownTag, type Spoken } from '../settings/person-languages.ts';

/**
 * The status in every language it was written in (R166). What is in the person's own language says none where the stream's holds for it, and
 * no language may come twice (R073, N30).
 */
export function statusesOf({ status, translations = [] }: Pick<OwnPresence, 'status' | 'translations'>, spoken: Spoken): LanguageText[] {
  const others = translations.filter(({ language }) => !isSameLanguage(language, spoken.own));
  const tag = ownTag(spoken);
  return [...(status === '' ? [] : [tag === undefined ? { text: status } : { text: status, language: tag }]), ...others];
}

/** Sends what the person chose to everybody who may see it; `extensions` go with it while they are available. */
export function broadcast(presences: PresenceApi, presence: OwnPresence, spoken: Spoken, extensions: readonly XmlElement[]): void {
  // A lost broadcast needs no repetition: the next session begins with a new one.
  const { show, priority } = presence;
  if (show === 'offline') void presences.broadcastUnavailable(statusesOf(presence, spoken));
  else void presences.broadcast({ show, statuses: statusesOf(presence, spoken), priority, extensions });
}

/** Says to one address how we are: as everybody sees us, or as was chosen for them (R146). */
export function direct(presences: PresenceApi, to: Jid, presence: OwnPresence, spoken: Spoken): void {
  const { show, priority } = presence;
  if (show === 'offline') void presences.directUnavailable(to, statusesOf(presence, spoken));
  else void presences.direct(to, { show, statuses: statusesOf(presence, spoken), priority });
}
