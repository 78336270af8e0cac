/**
 * XEP-0334 Message Processing Hints, version 1.0.0: `<store/>` and `<no-store/>`, written by us. https://xmpp.org/extensions/xep-0334.html
 * Left out: `<no-copy/>` and `<no-permanent-store/>` (§4.1, §4.3: nothing we say wants them), and acting on the hints of others, which are for servers.
 */
export { type Hint } from './codec.ts';
export { hintsFeature, type HintsApi } from './module.ts';
