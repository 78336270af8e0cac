import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where packages look for newer ones, and the private Ed25519 key (a PEM file, kept by the maintainers) that signs what they find there. */
export interface UpdateOptions {
  readonly url: string;
  readonly keyFile: string;
}

/** Writes `updates.json`, which goes into the packages; without an update address there is none, and they never look. Throws for another kind of key. */
export function writeUpdateSource(root: string, options: UpdateOptions | undefined): void {
  const file = join(root, 'out/updates.json');
  rmSync(file, { force: true });
  if (!options) return;
  const publicKey = createPublicKey(createPrivateKey(readFileSync(options.keyFile)));
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('The update key must be an Ed25519 key: openssl genpkey -algorithm ed25519.');
  writeFileSync(file, `${JSON.stringify({ url: options.url, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) })}\n`);
}

/** Signs every list of the newest version that electron-builder wrote into `output`; answers their names. */
export function signUpdateLists(output: string, keyFile: string): readonly string[] {
  const key = createPrivateKey(readFileSync(keyFile));
  const lists = globSync('latest*.yml', { cwd: output });
  for (const list of lists) writeFileSync(join(output, `${list}.sig`), `${sign(null, readFileSync(join(output, list)), key).toString('base64')}\n`);
  return lists;
}
