import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** RFC 5802 §5.1 and hazard X4: fewer make guessing cheap for whoever asked, more would keep us busy on a stranger's word. */
const LEAST_ITERATIONS = 4_096;
const MOST_ITERATIONS = 5_000_000;

export interface ScramHash {
  /** The name of Node's crypto. */
  readonly name: 'sha1' | 'sha256' | 'sha512';
  readonly bytes: number;
}

export interface ScramOptions {
  readonly hash: ScramHash;
  /** Prepared by SASLprep. */
  readonly username: string;
  readonly password: string;
  /** Base64 or other text without a comma, fresh for this exchange, at least 128 random bits. */
  readonly nonce: string;
  /** `p`: bound to the TLS channel by `data`. `y`: we could, the server does not offer it. `n`: we cannot (RFC 5802 §6). */
  readonly binding: { readonly flag: 'p'; readonly type: string; readonly data: Uint8Array } | { readonly flag: 'y' | 'n' };
  /** What the server is to have hashed into its `h` attribute, should it send one (XEP-0474 §4.2). */
  readonly offer: string;
}

/** The other side broke SCRAM's rules or does not know the password; `message` is a constant. */
export class ScramError extends Error {}

/** One SCRAM exchange (RFC 5802, RFC 7677), the client's side. */
export class ScramExchange {
  readonly #options: ScramOptions;
  readonly #gs2: string;
  readonly #bare: string;
  #serverSignature: Buffer | undefined;
  #isProven = false;

  constructor(options: ScramOptions) {
    this.#options = options;
    const { binding, username, nonce } = options;
    this.#gs2 = binding.flag === 'p' ? `p=${binding.type},,` : `${binding.flag},,`;
    this.#bare = `n=${username.replaceAll('=', '=3D').replaceAll(',', '=2C')},r=${nonce}`;
  }

  /** Whether the server has shown that it knows the password. Without this a "success" is none (hazard X3). */
  get isProven(): boolean {
    return this.#isProven;
  }

  first(): string {
    return this.#gs2 + this.#bare;
  }

  /** The answer to the server's first message. Rejects with ScramError, and then nothing derived from the password has left. */
  async final(serverFirst: string): Promise<string> {
    if (this.#serverSignature) throw new ScramError('challenged twice');
    const { hash, password, binding, nonce, offer } = this.#options;
    const { combined, salt, iterations, offerHash } = readServerFirst(serverFirst);
    if (!combined.startsWith(nonce) || combined.length <= nonce.length) throw new ScramError('nonce is not ours');
    // XEP-0474 §4.2: the list of mechanisms that reached us is not the one that the server sent.
    if (offerHash !== undefined && offerHash !== createHash(hash.name).update(offer).digest('base64')) throw new ScramError('mechanisms were altered');
    const salted = await derive(Buffer.from(password), salt, iterations, hash.bytes, hash.name);
    const clientKey = mac(hash, salted, 'Client Key');
    const header = Buffer.concat([Buffer.from(this.#gs2), binding.flag === 'p' ? binding.data : Buffer.alloc(0)]);
    const withoutProof = `c=${header.toString('base64')},r=${combined}`;
    const message = `${this.#bare},${serverFirst},${withoutProof}`;
    const signature = mac(hash, createHash(hash.name).update(clientKey).digest(), message);
    const proof = Buffer.from(clientKey.map((byte, index) => byte ^ signature[index]!));
    this.#serverSignature = mac(hash, mac(hash, salted, 'Server Key'), message);
    return `${withoutProof},p=${proof.toString('base64')}`;
  }

  /** Checks the server's last message. Throws ScramError. */
  verify(serverFinal: string): void {
    const expected = this.#serverSignature;
    const given = /^v=([A-Za-z0-9+/]+={0,2})(?:,|$)/.exec(serverFinal)?.[1];
    if (!expected || given === undefined) throw new ScramError('no server signature');
    const signature = Buffer.from(given, 'base64');
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) throw new ScramError('wrong server signature');
    this.#isProven = true;
  }
}

function mac(hash: ScramHash, key: Uint8Array, data: string): Buffer {
  return createHmac(hash.name, key).update(data).digest();
}

/** `r=…,s=…,i=…` and extensions; an `m=` before them is one that we would have to know (RFC 5802 §5.1). */
function readServerFirst(text: string): { combined: string; salt: Buffer; iterations: number; offerHash: string | undefined } {
  const [r, s, i, ...extensions] = text.split(',');
  if (r?.startsWith('m=')) throw new ScramError('unknown mandatory extension');
  const salt = s?.startsWith('s=') ? s.slice(2) : '';
  if (!r?.startsWith('r=') || !/^[!-~]+$/.test(r) || !/^[A-Za-z0-9+/]+={0,2}$/.test(salt) || !/^i=[1-9][0-9]{0,9}$/.test(i ?? '')) {
    throw new ScramError('malformed challenge');
  }
  const iterations = Number(i!.slice(2));
  if (iterations < LEAST_ITERATIONS) throw new ScramError('too few iterations');
  if (iterations > MOST_ITERATIONS) throw new ScramError('too many iterations');
  return { combined: r.slice(2), salt: Buffer.from(salt, 'base64'), iterations, offerHash: extensions.find((part) => part.startsWith('h='))?.slice(2) };
}
