/**
 * XEP-0313 Message Archive Management, version 1.1.3, all of §3 to §6 but pubsub nodes (XEP-0442): queries with every filter, pages
 * (XEP-0059), metadata, what an archive can do; and XEP-0441 Archiving Preferences, version 0.2.0.
 * https://xmpp.org/extensions/xep-0313.html https://xmpp.org/extensions/xep-0441.html
 * Left out: fields of other specifications (§4.1.5), and what is done with a page: that is core's.
 */
export { mamFeature, type ArchiveError, type ArchiveItem, type ArchivePage, type ArchiveSupport, type MamApi, type PageBounds, type PageQuery } from './module.ts';
export {
  buildFin, buildMetadata, buildPreferences, buildQueryForm, buildResult, MAM_EXTENDED, MAM_GROUPCHAT_FIELD, MAM_NS, parsePreferences, parseQuery, parseResult,
} from './codec.ts';
export type { ArchiveEdge, ArchiveFilter, ArchiveMetadata, ArchivePreferences, ArchiveQuery, ArchiveResult } from './codec.ts';
