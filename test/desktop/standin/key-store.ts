import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type * as Electron from 'electron';

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;
export type SafeStorageShape = Pick<Electron.SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

/** `safeStorage`, asynchronous form. Its key lies in the file `STANDIN_KEY_STORE` names, as a key ring outlives a program; without one there is none. */
export function makeSafeStorage(): SafeStorageShape {
  const file = process.env['STANDIN_KEY_STORE'];

  function key(): Buffer {
    if (file === undefined) throw new Error('Encryption is not available');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return readFileSync(file);
  }

  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: (): Backend => (file === undefined ? 'basic_text' : 'gnome_libsecret'),
    encryptStringAsync(plainText: string) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      return Promise.resolve(Buffer.concat([nonce, cipher.update(plainText, 'utf8'), cipher.final(), cipher.getAuthTag()]));
    },
    decryptStringAsync(encrypted: Buffer) {
      const decipher = createDecipheriv('aes-256-gcm', key(), encrypted.subarray(0, 12), { authTagLength: 16 }).setAuthTag(encrypted.subarray(-16));
      const result = Buffer.concat([decipher.update(encrypted.subarray(12, -16)), decipher.final()]).toString('utf8');
      return Promise.resolve({ result, shouldReEncrypt: false });
    },
  };
}
