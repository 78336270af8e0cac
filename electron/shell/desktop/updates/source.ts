import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where new versions come from, and whose signature they must carry: `updates.json` in the package, written when it was built. */
export interface UpdateSource {
  readonly url: URL;
  readonly publicKey: KeyObject;
}

/** Undefined where the package names none: then nothing is ever asked. An address that is not encrypted is none, but on this computer. */
export function readUpdateSource(resources: string): UpdateSource | undefined {
  try {
    const { url, publicKey } = JSON.parse(readFileSync(join(resources, 'updates.json'), 'utf8')) as { url: string; publicKey: string };
    const parsed = new URL(url);
    const key = createPublicKey(publicKey);
    return isSafeAddress(parsed) && key.asymmetricKeyType === 'ed25519' ? { url: parsed, publicKey: key } : undefined;
  } catch {
    return undefined;
  }
}

/** Encrypted, or on this computer. */
export function isSafeAddress({ protocol, hostname }: { readonly protocol?: string | null | undefined; readonly hostname?: string | null | undefined }): boolean {
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}
