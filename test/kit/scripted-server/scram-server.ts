import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const HASHES = { 'SCRAM-SHA-1': ['sha1', 20], 'SCRAM-SHA-256': ['sha256', 32], 'SCRAM-SHA-512': ['sha512', 64] } as const;

/** The server's side of one SCRAM exchange (RFC 5802), written apart from the client's. */
export class ScramServer {
  readonly #hash: string;
  readonly #bytes: number;
  readonly #password: string;
  readonly #channel: Buffer | undefined;
  readonly username: string;
  /** `n`, `y`, or `p=type`. */
  readonly flag: string;
  /** The server's first message; a test may have put something else in its place. */
  first: string;
  readonly #clientBare: string;
  readonly #gs2: string;
  readonly #salt = randomBytes(16);
  readonly #iterations: number;

  constructor(mechanism: string, clientFirst: string, passwords: Readonly<Record<string, string>>, options: { channel?: Buffer | undefined; iterations?: number; extra?: string } = {}) {
    [this.#hash, this.#bytes] = HASHES[mechanism.replace(/-PLUS$/, '') as keyof typeof HASHES];
    this.#channel = options.channel;
    this.#iterations = options.iterations ?? 4_096;
    const match = /^((n|y|p=[^,]+),[^,]*,)(n=([^,]*),r=([^,]+).*)$/s.exec(clientFirst);
    if (!match) throw new Error('malformed client-first');
    [, this.#gs2, this.flag, this.#clientBare] = match as unknown as [string, string, string, string];
    this.username = match[4]!.replaceAll('=2C', ',').replaceAll('=3D', '=');
    this.#password = passwords[this.username] ?? randomBytes(9).toString('hex');
    this.first = `r=${match[5]}${randomBytes(12).toString('hex')},s=${this.#salt.toString('base64')},i=${this.#iterations}${options.extra ?? ''}`;
  }

  /** The server's last message, or undefined when the proof or the binding is wrong. */
  final(clientFinal: string): string | undefined {
    const match = /^(c=([^,]*),r=([^,]*)),p=(.*)$/s.exec(clientFinal);
    if (!match) return undefined;
    const [, withoutProof, binding, nonce, proof] = match;
    const wanted = Buffer.concat([Buffer.from(this.#gs2), this.#channel && this.flag.startsWith('p=') ? this.#channel : Buffer.alloc(0)]);
    if (binding !== wanted.toString('base64') || !this.first.startsWith(`r=${nonce},`)) return undefined;
    const mac = (key: Uint8Array, text: string): Buffer => createHmac(this.#hash, key).update(text).digest();
    const salted = pbkdf2Sync(this.#password.normalize('NFKC'), this.#salt, this.#iterations, this.#bytes, this.#hash);
    const message = `${this.#clientBare},${this.first},${withoutProof}`;
    const stored = createHash(this.#hash).update(mac(salted, 'Client Key')).digest();
    const signature = mac(stored, message);
    const clientKey = Buffer.from(Buffer.from(proof!, 'base64').map((byte, index) => byte ^ signature[index]!));
    if (!createHash(this.#hash).update(clientKey).digest().equals(stored)) return undefined;
    return `v=${mac(mac(salted, 'Server Key'), message).toString('base64')}`;
  }
}
