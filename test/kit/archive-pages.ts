import { childElements } from '../../electron/xmpp/kit/element.ts';
import type { CoreHarness } from './core-harness.ts';

const MAM = 'urn:xmpp:mam:2';

/** The newest page and the one before it, oldest first: ids of the archive, and messages as XML. */
export type ArchivePages = readonly (readonly (readonly [id: string, message: string])[])[];

/** A server whose archive is these pages: what it answers to the questions that are about it. */
export function archiveReply(core: CoreHarness, pages: ArchivePages): NonNullable<CoreHarness['reply']> {
  return (payload) => {
    if (payload.ns === 'http://jabber.org/protocol/disco#info') return { type: 'result', content: `<query xmlns='${payload.ns}'><feature var='${MAM}'/></query>` };
    if (payload.ns !== MAM) return undefined;
    const goesOn = childElements(payload).some((set) => childElements(set).some(({ name, children }) => name === 'before' && children.length > 0));
    const page = pages[goesOn ? 1 : 0] ?? [];
    for (const [id, message] of page) {
      void core.stream.receive(`<message xmlns='jabber:client'><result xmlns='${MAM}' queryid='${payload.attrs['queryid']}' id='${id}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>${message.replace('<message', "<message xmlns='jabber:client'")}</forwarded></result></message>`);
    }
    const bounds = page.length > 0 ? `<first>${page[0]![0]}</first><last>${page.at(-1)![0]}</last>` : '';
    return { type: 'result', content: `<fin xmlns='${MAM}'${page === pages.at(-1) ? " complete='true'" : ''}><set xmlns='http://jabber.org/protocol/rsm'>${bounds}</set></fin>` };
  };
}
