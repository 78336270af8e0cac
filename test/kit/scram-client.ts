import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Salted passwords by what they are made of: tests sign in with the same few again and again. */
const salted = new Map<string, Buffer>();

/** The client's side of one SCRAM exchange (RFC 5802), written apart from Linnet's own, so that it can bear witness about servers. */
export class ScramClient {
  readonly #hash: string;
  readonly #password: string;
  readonly #gs2: string;
  readonly #bare: string;
  readonly #channel: Buffer;
  readonly #finalNonce: string | undefined;
  #serverSignature = '';

  /** `mechanism`: `SCRAM-SHA-1`, `SCRAM-SHA-256`, or one of them with `-PLUS` and the channel's binding. */
  constructor(mechanism: string, username: string, password: string, options: { nonce?: string; gs2?: string; channel?: Buffer; finalNonce?: string } = {}) {
    this.#finalNonce = options.finalNonce;
    this.#hash = mechanism.startsWith('SCRAM-SHA-256') ? 'sha256' : 'sha1';
    this.#password = password;
    this.#channel = options.channel ?? Buffer.alloc(0);
    this.#gs2 = options.gs2 ?? (options.channel ? 'p=tls-exporter,,' : 'n,,');
    this.#bare = `n=${username.replaceAll('=', '=3D').replaceAll(',', '=2C')},r=${options.nonce ?? randomBytes(18).toString('base64')}`;
  }

  get first(): string {
    return this.#gs2 + this.#bare;
  }

  final(serverFirst: string): string {
    const [, nonce, salt, iterations] = /^r=([^,]+),s=([^,]+),i=(\d+)/u.exec(serverFirst)!;
    const key = this.#salted(salt!, Number(iterations));
    const clientKey = this.#mac(key, 'Client Key');
    const withoutProof = `c=${Buffer.concat([Buffer.from(this.#gs2), this.#channel]).toString('base64')},r=${this.#finalNonce ?? nonce}`;
    const message = `${this.#bare},${serverFirst},${withoutProof}`;
    const signature = this.#mac(createHash(this.#hash).update(clientKey).digest(), message);
    this.#serverSignature = this.#mac(this.#mac(key, 'Server Key'), message).toString('base64');
    return `${withoutProof},p=${Buffer.from(clientKey.map((byte, index) => byte ^ signature[index]!)).toString('base64')}`;
  }

  /** Whether the server has shown that it knows the password. */
  isServer(serverFinal: string): boolean {
    return serverFinal === `v=${this.#serverSignature}`;
  }

  #salted(salt: string, iterations: number): Buffer {
    const name = JSON.stringify([this.#hash, this.#password, salt, iterations]);
    const made = salted.get(name) ?? pbkdf2Sync(this.#password, Buffer.from(salt, 'base64'), iterations, this.#hash === 'sha256' ? 32 : 20, this.#hash);
    salted.set(name, made);
    return made;
  }

  #mac(key: Uint8Array, text: string): Buffer {
    return createHmac(this.#hash, key).update(text).digest();
  }
}
