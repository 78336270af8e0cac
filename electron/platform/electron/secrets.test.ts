import { beforeEach, expect, test } from 'vitest';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { MemorySecrets } from '../../../test/kit/memory-secrets.ts';
import { openElectronSecrets, type KeyStore } from './secrets.ts';

/** Seals by turning the text around under the number of the key. */
class FakeKeyStore implements KeyStore {
  isThere = true;
  backend: ReturnType<KeyStore['getSelectedStorageBackend']> = 'gnome_libsecret';
  key = 1;
  oldKeys: number[] = [];

  isAsyncEncryptionAvailable(): Promise<boolean> {
    return Promise.resolve(this.isThere);
  }
  getSelectedStorageBackend(): ReturnType<KeyStore['getSelectedStorageBackend']> {
    return this.backend;
  }
  encryptStringAsync(text: string): Promise<Buffer> {
    return Promise.resolve(Buffer.from(`${this.key}|${[...text].reverse().join('')}`));
  }
  decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const [key = '', text = ''] = sealed.toString().split('|');
    if (Number(key) !== this.key && !this.oldKeys.includes(Number(key))) return Promise.reject(new Error('no such key'));
    return Promise.resolve({ result: [...text].reverse().join(''), shouldReEncrypt: Number(key) !== this.key });
  }
}

let keyStore: FakeKeyStore;
let file: MemorySecrets;
let log: MemoryLog;
const open = (platform: NodeJS.Platform = 'linux') => openElectronSecrets({ keyStore, platform, file, log });

beforeEach(() => {
  keyStore = new FakeKeyStore();
  file = new MemorySecrets('none');
  log = new MemoryLog();
});

test('a secret comes back, and does not lie in the file', async () => {
  const secrets = await open();
  expect(secrets.protection).toBe('keystore');
  await secrets.set('password:1', 'tr0ub4dor');
  expect(await secrets.get('password:1')).toBe('tr0ub4dor');
  expect(await file.get('password:1')).toBeUndefined();
  expect(await file.get('sealed:password:1')).not.toContain('tr0ub4dor');
  await secrets.delete('password:1');
  expect(await secrets.get('password:1')).toBeUndefined();
  expect(await file.get('sealed:password:1')).toBeUndefined();
});

test.each([
  ['there is none', (): void => void (keyStore.isThere = false), 'linux'],
  ['its key is public (basic_text)', (): void => void (keyStore.backend = 'basic_text'), 'linux'],
  ['it is not known', (): void => void (keyStore.backend = 'unknown'), 'linux'],
  ['there is none on macOS', (): void => void (keyStore.isThere = false), 'darwin'],
] as const)('no protection is claimed where %s', async (_, prepare, platform) => {
  prepare();
  expect(await open(platform)).toBe(file);
});

test('the backend is a question for Linux only', async () => {
  keyStore.backend = 'unknown';
  expect((await open('win32')).protection).toBe('keystore');
});

test('what lay there in plain is sealed when it is read', async () => {
  await file.set('password:1', 'tr0ub4dor');
  expect(await (await open()).get('password:1')).toBe('tr0ub4dor');
  expect(await file.get('password:1')).toBeUndefined();
  expect(await (await open()).get('password:1')).toBe('tr0ub4dor');
});

test('a sealed text is never handed out as it is where there is no key store any more', async () => {
  await (await open()).set('password:1', 'tr0ub4dor');
  keyStore.isThere = false;
  expect(await (await open()).get('password:1')).toBeUndefined();
});

test('an old key is replaced by the new one', async () => {
  await (await open()).set('password:1', 'tr0ub4dor');
  keyStore.key = 2;
  keyStore.oldKeys = [1];
  expect(await (await open()).get('password:1')).toBe('tr0ub4dor');
  keyStore.oldKeys = [];
  expect(await (await open()).get('password:1')).toBe('tr0ub4dor');
});

test('a lost key is no answer, is logged without the text, and nothing is thrown away', async () => {
  await (await open()).set('password:1', 'tr0ub4dor');
  keyStore.key = 2;
  expect(await (await open()).get('password:1')).toBeUndefined();
  expect(log.events()).toEqual(['secrets.not-unsealed']);
  keyStore.key = 1;
  expect(await (await open()).get('password:1')).toBe('tr0ub4dor');
});
