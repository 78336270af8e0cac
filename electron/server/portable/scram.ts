import { decodeBase64, encodeBase64 } from '../../lib/base64.ts';
import { childrenOf, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { childText, readInteger } from '../../xmpp/kit/reader.ts';
import type { HashName } from '../stream/ports.ts';
import { HASHES, readCredentials, writeCredentials, type StoredKeys } from '../stream/sasl/credentials.ts';
import { SCRAM_NS } from './names.ts';

/** More would let one sign-in keep the server busy for minutes. */
const MOST_ITERATIONS = 10_000_000;
const KEY_BYTES: Readonly<Record<HashName, number>> = { 'SHA-1': 20, 'SHA-256': 32 };

/** XEP-0227 §4.2: what is kept in place of a password, one element for each hash. */
export function buildScram(credentials: string | undefined): XmlElement[] {
  return HASHES.flatMap((hash) => {
    const keys = credentials === undefined ? undefined : readCredentials(credentials, hash);
    if (!keys) return [];
    const part = (name: string, text: string): XmlElement => el(name, SCRAM_NS, {}, text);
    return el(
      'scram-credentials', SCRAM_NS, { mechanism: `SCRAM-${hash}` },
      part('iter-count', String(keys.iterations)), part('salt', encodeBase64(keys.salt)),
      part('server-key', encodeBase64(keys.serverKey)), part('stored-key', encodeBase64(keys.storedKey)),
    );
  });
}

/** The text to keep; undefined where there are keys for no hash that this server knows. */
export function readScram(user: XmlElement): string | undefined {
  const keys = new Map<HashName, StoredKeys>();
  for (const element of childrenOf(user, 'scram-credentials', SCRAM_NS)) {
    const hash = HASHES.find((known) => element.attrs['mechanism'] === `SCRAM-${known}`);
    const read = hash && readKeys(element, KEY_BYTES[hash]);
    if (read) keys.set(hash, read);
  }
  return keys.size > 0 ? writeCredentials(keys) : undefined;
}

function readKeys(element: XmlElement, keyBytes: number): StoredKeys | undefined {
  const iterations = readInteger(childText(element, 'iter-count', SCRAM_NS), 1, MOST_ITERATIONS);
  const [salt, storedKey, serverKey] = ['salt', 'stored-key', 'server-key'].map((name) => decodeBase64(childText(element, name, SCRAM_NS) ?? ''));
  if (iterations === undefined || !salt || salt.length === 0 || storedKey?.length !== keyBytes || serverKey?.length !== keyBytes) return undefined;
  return { iterations, salt, storedKey, serverKey };
}
