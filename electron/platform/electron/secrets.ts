import type { SafeStorage } from 'electron';
import type { Log, Secrets } from '../../core/ports.ts';

/** The part of Electron's `safeStorage` that is used: the asynchronous one. */
export type KeyStore = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

export interface ElectronSecretsOptions {
  readonly keyStore: KeyStore;
  readonly platform: NodeJS.Platform;
  /** Where the sealed texts lie, or the plain ones where there is no key store. */
  readonly file: Secrets;
  readonly log: Log;
}

/** Sealed and plain secrets have different names: one is never taken for the other. */
const SEALED = 'sealed:';

/**
 * Secrets sealed by the platform's key store, once Electron is ready. Without one (on Linux also `basic_text`, whose key is in
 * Chromium's source) they are those of `file`, and `protection` says so. What lies there in plain is sealed when it is next read.
 */
export async function openElectronSecrets({ keyStore, platform, file, log }: ElectronSecretsOptions): Promise<Secrets> {
  if (!(await isProtecting(keyStore, platform))) return file;

  async function seal(name: string, value: string): Promise<void> {
    const sealed = await keyStore.encryptStringAsync(value);
    await file.set(SEALED + name, sealed.toString('base64'));
    await file.delete(name);
  }

  /** Undefined when the key store no longer has the key, or not now: the sealed text stays for a better day. */
  async function unseal(name: string, sealed: string): Promise<string | undefined> {
    try {
      const { result, shouldReEncrypt } = await keyStore.decryptStringAsync(Buffer.from(sealed, 'base64'));
      if (shouldReEncrypt) await seal(name, result);
      return result;
    } catch (error) {
      log.warn('secrets.not-unsealed', { name, detail: String(error) });
      return undefined;
    }
  }

  return {
    protection: 'keystore',
    async get(name) {
      const sealed = await file.get(SEALED + name);
      if (sealed !== undefined) return unseal(name, sealed);
      const plain = await file.get(name);
      if (plain !== undefined) await seal(name, plain);
      return plain;
    },
    set: seal,
    async delete(name) {
      await file.delete(SEALED + name);
      await file.delete(name);
    },
  };
}

async function isProtecting(keyStore: KeyStore, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await keyStore.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  const backend = keyStore.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}
