import { el, type XmlElement } from '../xmpp/kit/element.ts';

/** What the server offers beside the stream's own, once a client is signed in (RFC 6121 §2.6.1, §3.4). */
export const SESSION_FEATURES: readonly XmlElement[] = [el('ver', 'urn:xmpp:features:rosterver'), el('sub', 'urn:xmpp:features:pre-approval')];
