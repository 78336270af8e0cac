import { encodeBase64 } from '../../../lib/base64.ts';
import { sha1 } from '../../../lib/sha1.ts';
import { el, is, type XmlElement } from '../../kit/element.ts';
import type { DiscoInfo } from '../xep-0030-disco/index.ts';

export const CAPS_NS = 'http://jabber.org/protocol/caps';

/** What presence says of what its sender can do. */
export interface Capabilities {
  /** Names the program; a URI. */
  readonly node: string;
  /** Says what it can do: the verification string. */
  readonly version: string;
}

/** The verification string of what we answer to disco#info, which has no forms (§5.1), by SHA-1. */
export function verificationOf({ identities, features }: Pick<DiscoInfo, 'identities' | 'features'>): string {
  const names = identities.map(({ category, type, language = '', name = '' }) => `${category}/${type}/${language}/${name}`);
  // Octets are to be compared: ours are ASCII, which every order has alike.
  const parts = [...names.sort(), ...[...features].sort()];
  return encodeBase64(sha1(new TextEncoder().encode(parts.map((part) => `${part}<`).join(''))));
}

/** Undefined where it is none, or of a form or hash that we do not make ourselves. */
export function parseCapabilities(element: XmlElement): Capabilities | undefined {
  const { node, ver, hash } = element.attrs;
  return is(element, 'c', CAPS_NS) && node && ver && hash === 'sha-1' ? { node, version: ver } : undefined;
}

export function buildCapabilities({ node, version }: Capabilities): XmlElement {
  return el('c', CAPS_NS, { hash: 'sha-1', node, ver: version });
}

/** The disco#info node under which exactly that is answered (§6.2). */
export function infoNodeOf({ node, version }: Capabilities): string {
  return `${node}#${version}`;
}
