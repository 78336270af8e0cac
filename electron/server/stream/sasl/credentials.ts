import { decodeBase64, encodeBase64 } from '../../../lib/base64.ts';
import { saslprep } from '../../../lib/saslprep.ts';
import type { HashName, ServerCrypto } from '../ports.ts';

/** RFC 7677 §4 asks for 4,096 at least. */
export const ITERATIONS = 10_000;
const SALT_BYTES = 16;
export const HASHES: readonly HashName[] = ['SHA-1', 'SHA-256'];

/** What the server keeps of a password, for one hash (RFC 5802 §3): enough to check a proof, not to make one. */
export interface StoredKeys {
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly storedKey: Uint8Array;
  readonly serverKey: Uint8Array;
}

/** The text to keep in place of a password; undefined for one that SASLprep does not allow (RFC 4013), or none. */
export async function makeCredentials(password: string, crypto: ServerCrypto, iterations: number = ITERATIONS): Promise<string | undefined> {
  const prepared = saslprep(password);
  if (prepared === undefined || prepared === '') return undefined;
  const keys = new Map<HashName, StoredKeys>();
  for (const hash of HASHES) {
    const salt = crypto.randomBytes(SALT_BYTES);
    keys.set(hash, { iterations, salt, ...keysOf(await crypto.pbkdf2(hash, bytesOf(prepared), salt, iterations), hash, crypto) });
  }
  return writeCredentials(keys);
}

/** The text to keep for these keys. */
export function writeCredentials(keys: ReadonlyMap<HashName, StoredKeys>): string {
  return JSON.stringify(Object.fromEntries([...keys].map(([hash, { iterations, salt, storedKey, serverKey }]) => (
    [hash, { iterations, salt: encodeBase64(salt), storedKey: encodeBase64(storedKey), serverKey: encodeBase64(serverKey) }]
  ))));
}

/** The keys for one hash; undefined where the text has none that could be used. */
export function readCredentials(text: string, hash: HashName): StoredKeys | undefined {
  let kept: unknown;
  try {
    kept = (JSON.parse(text) as Partial<Record<HashName, unknown>> | null)?.[hash];
  } catch {
    return undefined;
  }
  const { iterations, ...rest } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const [salt, storedKey, serverKey] = [rest['salt'], rest['storedKey'], rest['serverKey']].map((value) => (typeof value === 'string' ? decodeBase64(value) : undefined));
  return typeof iterations === 'number' && salt && storedKey && serverKey ? { iterations, salt, storedKey, serverKey } : undefined;
}

/**
 * Keys for somebody who has no account: the same salt each time, as an account has, and keys that no password opens. Whoever asks cannot
 * tell the two apart (RFC 5802 §9, RFC 6120 §6.5.10).
 */
export function keysOfNobody(username: string, hash: HashName, secret: Uint8Array, crypto: ServerCrypto): StoredKeys {
  const salt = crypto.hmac('SHA-256', secret, bytesOf(`${hash} ${username}`)).subarray(0, SALT_BYTES);
  const key = crypto.hash(hash, crypto.randomBytes(32));
  return { iterations: ITERATIONS, salt, storedKey: key, serverKey: key };
}

/** RFC 5802 §3, from the salted password on. */
export function keysOf(salted: Uint8Array, hash: HashName, crypto: ServerCrypto): Pick<StoredKeys, 'storedKey' | 'serverKey'> {
  const clientKey = crypto.hmac(hash, salted, bytesOf('Client Key'));
  return { storedKey: crypto.hash(hash, clientKey), serverKey: crypto.hmac(hash, salted, bytesOf('Server Key')) };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
