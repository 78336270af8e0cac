/**
 * XEP-0333 Displayed Markers, version 1.0.0. https://xmpp.org/extensions/xep-0333.html
 * Left out: markers in rooms (§4.3: they would need occupant ids, XEP-0421); they are neither sent nor believed. Markers of older versions
 * (`received`, `acknowledged`) are ignored.
 */
export { markersFeature, type MarkersApi } from './module.ts';
