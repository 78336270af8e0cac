/**
 * XEP-0092 Software Version, version 1.1. https://xmpp.org/extensions/xep-0092.html
 * Left out: telling our operating system, which nobody needs (§5).
 */
export { versionFeature, type VersionApi } from './module.ts';
export { buildVersion, VERSION_NS } from './codec.ts';
export type { SoftwareVersion } from './codec.ts';
