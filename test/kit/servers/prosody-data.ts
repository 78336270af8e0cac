import { createHash, createHmac, pbkdf2Sync, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RosterContact } from './test-server.ts';

/** Prosody's file names: all but letters and digits as %xx. */
function fileName(text: string): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9]/u.test(char) ? char : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

/** A Lua string literal; every byte beyond plain ASCII as a decimal escape. */
function lua(text: string): string {
  return `"${[...Buffer.from(text, 'utf8')].map((byte) => (
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c ? `\\${byte.toString().padStart(3, '0')}` : String.fromCharCode(byte)
  )).join('')}"`;
}

async function write(directory: string, store: string, user: string, text: string): Promise<void> {
  const file = join(directory, 'data', 'localhost', store, `${fileName(user)}.dat`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Stores an account as mod_auth_internal_hashed does; Prosody reads it at the next sign-in. */
export async function writeAccount(directory: string, user: string, password: string, hash: 'SHA-1' | 'SHA-256'): Promise<void> {
  const digest = hash === 'SHA-1' ? 'sha1' : 'sha256';
  const iterations = 10_000;
  const salt = randomUUID();
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, digest === 'sha1' ? 20 : 32, digest);
  const clientKey = createHmac(digest, salted).update('Client Key').digest();
  const stored = createHash(digest).update(clientKey).digest('hex');
  const server = createHmac(digest, salted).update('Server Key').digest('hex');
  await write(directory, 'accounts', user, `return {
	["salt"] = ${lua(salt)};
	["iteration_count"] = ${iterations};
	["stored_key"] = ${lua(stored)};
	["server_key"] = ${lua(server)};
};
`);
}

/** Stores a roster as the roster module does. Only before the first sign-in: Prosody keeps rosters in memory. */
export async function writeRoster(directory: string, user: string, contacts: readonly RosterContact[]): Promise<void> {
  const items = contacts.map(({ jid, name, subscription, groups }) => `	[${lua(jid)}] = {
		["subscription"] = ${lua(subscription)};
${name === undefined ? '' : `		["name"] = ${lua(name)};\n`}		["groups"] = { ${groups.map((group) => `[${lua(group)}] = true;`).join(' ')} };
	};
`);
  await write(directory, 'roster', user, `return {\n	[false] = { ["version"] = 1; ["pending"] = {}; };\n${items.join('')}};\n`);
}
