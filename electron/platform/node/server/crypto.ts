import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { HashName, ServerCrypto } from '../../../server/stream/ports.ts';

const derive = promisify(pbkdf2);
const HASHES: Readonly<Record<HashName, { readonly name: string; readonly bytes: number }>> = {
  'SHA-1': { name: 'sha1', bytes: 20 }, 'SHA-256': { name: 'sha256', bytes: 32 },
};

/** Node's own hashes; passwords are stretched in its thread pool. */
export const nodeServerCrypto: ServerCrypto = {
  hash: (name, data) => createHash(HASHES[name].name).update(data).digest(),
  hmac: (name, key, data) => createHmac(HASHES[name].name, key).update(data).digest(),
  pbkdf2: (name, password, salt, iterations) => derive(password, salt, iterations, HASHES[name].bytes, HASHES[name].name),
  randomBytes: (count) => randomBytes(count),
  equal: (one, other) => one.length === other.length && timingSafeEqual(one, other),
};
