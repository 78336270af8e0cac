/** The files of tests that many rows name. */
export const SPOOFING = 'test/scenario/spoofing.test.ts';
export const CLAIMS = 'test/hostile/claims.test.ts';
export const STREAM_TLS = 'test/scenario/stream-tls.test.ts';
export const STREAM_SASL = 'test/scenario/stream-sasl.test.ts';
export const STREAM_XML = 'test/scenario/stream-xml.test.ts';
export const FLOODS = 'test/scenario/floods.test.ts';
export const PAGE_FLOODS = 'test/browser/page-floods.test.ts';
export const EXPAT = 'test/hostile/expat.test.ts';
export const EXPAT_TEST = 'has the same stanzas, names, namespaces, attributes and end for both, but for what XMPP forbids on top: a %s seed, %i (B1, B2, B3, B5, B6)';
export const HOSTILE = 'test/browser/hostile.test.ts';
export const FENCES = 'test/browser/fences.test.ts';
export const DESKTOP_FENCES = 'test/desktop/fences.test.ts';
export const DESKTOP_WINDOW = 'test/desktop/window.test.ts';
export const ATTACHMENTS = 'test/page/attachments.test.ts';
export const PICTURE = 'electron/lib/picture.test.ts';
export const WEB_ADDRESS = 'electron/lib/web-address.test.ts';
export const MESSAGE_TEXT = 'renderer/features/timeline/message-text.test.ts';
