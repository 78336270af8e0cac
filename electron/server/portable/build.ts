import { localOf, type BareJid } from '../../lib/jid.ts';
import { buildItem } from '../../xmpp/features/rfc3921-roster/index.ts';
import { buildRule, PRIVACY_NS } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { buildPreferences, buildResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import { PIE_NS, ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { el, type XmlElement } from '../../xmpp/kit/element.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import { ALL_ARCHIVED } from '../accounts/account.ts';
import type { PortableAccount } from './account.ts';
import { ARCHIVE_NS, NOTICES_NS } from './names.ts';
import { buildScram } from './scram.ts';

/** The file of XEP-0227 §4 for one domain, as text. It holds no password, and lets whoever reads it pretend to be the server. */
export function buildServerData(domain: BareJid, accounts: readonly PortableAccount[]): string {
  const root = el('server-data', PIE_NS, {}, ...inLines([el('host', PIE_NS, { jid: domain }, ...inLines(accounts.map(buildUser)))]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(root, '')}\n`;
}

/** Each on a line of its own; inside of them every space may count. */
function inLines(elements: readonly XmlElement[]): (XmlElement | string)[] {
  return ['\n', ...elements.flatMap((element) => [element, '\n'])];
}

function buildUser({ address, credentials, rosterVersion, roster, lists, defaultList, vcard, privateStorage, offline, archivePreferences, archive, notices }: PortableAccount): XmlElement {
  const requests = roster.flatMap(({ request }) => request ?? []);
  const kept = (name: string, ns: string, stanzas: readonly XmlElement[]): XmlElement[] => (stanzas.length > 0 ? [el(name, ns, {}, ...stanzas)] : []);
  return el('user', PIE_NS, { name: localOf(address) }, ...inLines([
    ...buildScram(credentials),
    el('query', ROSTER_NS, { ver: rosterVersion }, ...roster.filter(({ isListed }) => isListed).map(buildItem)),
    ...requests,
    ...(lists.size > 0 ? [buildLists(lists, defaultList)] : []),
    ...(vcard ? [vcard] : []),
    ...(privateStorage ? [privateStorage] : []),
    ...kept('offline-messages', PIE_NS, offline),
    ...(archivePreferences === ALL_ARCHIVED ? [] : [buildPreferences(archivePreferences)]),
    ...kept('archive', ARCHIVE_NS, archive.map(buildResult)),
    ...kept('notices', NOTICES_NS, notices),
  ]));
}

function buildLists(lists: PortableAccount['lists'], defaultList: string | undefined): XmlElement {
  return el(
    'query', PRIVACY_NS, {}, defaultList === undefined ? undefined : el('default', PRIVACY_NS, { name: defaultList }),
    ...[...lists].map(([name, rules]) => el('list', PRIVACY_NS, { name }, ...rules.map(buildRule))),
  );
}
