/**
 * XEP-0280 Message Carbons, version 1.0.1: §4, §5 (asking for copies), §7, §8 (taking them), §12 (whom to believe).
 * https://xmpp.org/extensions/xep-0280.html
 * Left out: taking the wish back (it ends with the session), `<private/>` (§9: nothing we say is for one device alone), chat states (§10.2).
 */
export { carbonsFeature, type CarbonsApi, type InboundCarbon } from './module.ts';
export { buildCarbon, CARBONS_NS, type CarbonDirection } from './codec.ts';
