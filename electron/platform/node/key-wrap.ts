import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** A 32-byte key under a passphrase: scrypt (RFC 7914), then AES-256-GCM. Byte strings are base64. */
export interface WrappedKey {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
}

/** 64 MiB and about a third of a second for each guess. */
const COST = { cost: 2 ** 16, blockSize: 8, parallelization: 2 };
/** A file that asks for more than this is not ours: it must not take the machine's memory. */
const MOST = { cost: 2 ** 18, blockSize: 8, parallelization: 16 };
const PURPOSE = Buffer.from('linnet profile key 1');
const TAG_BYTES = 16;

export async function wrapKey(key: Uint8Array, passphrase: string): Promise<WrappedKey> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, COST), nonce).setAAD(PURPOSE);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { kdf: 'scrypt', ...COST, salt: salt.toString('base64'), nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Undefined when the passphrase is not the one it was wrapped with. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<Uint8Array | undefined> {
  const sealed = Buffer.from(wrapped.sealed, 'base64');
  const secret = await derive(passphrase, Buffer.from(wrapped.salt, 'base64'), wrapped);
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(wrapped.nonce, 'base64'), { authTagLength: TAG_BYTES });
  decipher.setAAD(PURPOSE).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Undefined for what was not made by `wrapKey`. */
export function parseWrappedKey(value: unknown): WrappedKey | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kdf, cost, blockSize, parallelization, salt, nonce, sealed } = value as Record<string, unknown>;
  if (kdf !== 'scrypt' || !isCount(cost, MOST.cost) || !Number.isInteger(Math.log2(cost)) || cost < 2
    || !isCount(blockSize, MOST.blockSize) || !isCount(parallelization, MOST.parallelization)) return undefined;
  if (!isBytes(salt, 16) || !isBytes(nonce, 12) || !isBytes(sealed, 32 + TAG_BYTES)) return undefined;
  return { kdf, cost, blockSize, parallelization, salt, nonce, sealed };
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

function isBytes(value: unknown, length: number): value is string {
  return typeof value === 'string' && Buffer.from(value, 'base64').length === length;
}

/** NFKC: the same passphrase typed on another keyboard or system gives the same bytes. */
function derive(passphrase: string, salt: Buffer, { cost, blockSize, parallelization }: typeof COST): Promise<Buffer> {
  const options = { cost, blockSize, parallelization, maxmem: 130 * cost * blockSize + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
}
