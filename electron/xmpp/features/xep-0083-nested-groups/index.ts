/**
 * XEP-0083 Nested Roster Groups, version 1.0. https://xmpp.org/extensions/xep-0083.html
 * Only the delimiter (§2, §3.1): how a name is taken apart by it is `lib/group-path.ts`, which the page reads too.
 */
export { nestedGroupsFeature, type NestedGroupsApi } from './module.ts';
