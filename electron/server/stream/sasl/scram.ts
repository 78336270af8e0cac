import { decodeBase64, encodeBase64 } from '../../../lib/base64.ts';
import { saslprep } from '../../../lib/saslprep.ts';
import type { HashName } from '../ports.ts';
import { bytesOf, type StoredKeys } from './credentials.ts';
import { claimedBy, failure, isOwnAuthzid, type Claimed, type SaslContext, type SaslExchange, type SaslStep } from './exchange.ts';

export interface ScramOptions {
  readonly hash: HashName;
  /** The mechanism is the one with `-PLUS`, which binds the exchange to the channel. */
  readonly isBound: boolean;
  /** What the channel is bound by (`tls-exporter`); undefined where the server offers no binding. */
  readonly channel: Uint8Array | undefined;
  /** Fresh for this exchange, at least 128 random bits, without a comma. */
  readonly nonce: string;
  /** What a client hashes to see whether the offer reached it whole (XEP-0474); undefined: it is not told. */
  readonly offer?: string | undefined;
}

/** RFC 5802 §7: `gs2-header client-first-message-bare`; an `m=` first is an extension that we would have to know. */
const FIRST = /^((?:[ny]|p=([A-Za-z0-9.-]+)),(?:a=([^,]*))?,)(n=([^,]+),r=([!-+\--~]+)(?:,[A-Za-z]=[^,]*)*)$/su;
const FINAL = /^(c=([A-Za-z0-9+/]+={0,2}),r=([!-+\--~]+)(?:,[A-Za-z]=[^,]*)*),p=([A-Za-z0-9+/]+={0,2})$/su;

interface Begun {
  readonly claimed: Claimed;
  readonly gs2: string;
  readonly authzid: string;
  readonly nonce: string;
  /** Both first messages, as they are signed. */
  readonly messages: string;
}

/** One SCRAM exchange (RFC 5802, RFC 7677), the server's side, against stored keys. */
export class ScramExchange implements SaslExchange {
  readonly #context: SaslContext;
  readonly #options: ScramOptions;
  #begun: Begun | undefined;

  constructor(context: SaslContext, options: ScramOptions) {
    this.#context = context;
    this.#options = options;
  }

  step(data: string | undefined): SaslStep {
    // The client speaks first (RFC 5802 §5): without an initial response it is asked for one.
    if (data === undefined) return { kind: 'challenge', data: '' };
    return this.#begun ? this.#final(this.#begun, data) : this.#first(data);
  }

  #first(data: string): SaslStep {
    const match = FIRST.exec(data);
    if (!match) return failure('malformed-request');
    const [, gs2 = '', binding, authzid = '', bare = '', name = '', clientNonce = ''] = match;
    if (!this.#isBindingRight(gs2, binding)) return failure('not-authorized');
    const username = saslName(name);
    if (username === undefined) return failure('malformed-request');
    const claimed = claimedBy(username, this.#options.hash, this.#context);
    const nonce = clientNonce + this.#options.nonce;
    const first = `r=${nonce},s=${encodeBase64(claimed.keys.salt)},i=${claimed.keys.iterations}${this.#offerHash()}`;
    this.#begun = { claimed, gs2, authzid: saslName(authzid) ?? authzid, nonce, messages: `${bare},${first}` };
    return { kind: 'challenge', data: first };
  }

  #offerHash(): string {
    const { hash, offer } = this.#options;
    return offer === undefined ? '' : `,h=${encodeBase64(this.#context.crypto.hash(hash, bytesOf(offer)))}`;
  }

  /** RFC 5802 §6: `y` says that we offered no binding; where we did, somebody took the offer away. */
  #isBindingRight(gs2: string, binding: string | undefined): boolean {
    const { isBound, channel } = this.#options;
    if (isBound) return binding === 'tls-exporter' && channel !== undefined;
    return binding === undefined && !(gs2.startsWith('y') && channel !== undefined);
  }

  #final({ claimed, gs2, authzid, nonce, messages }: Begun, data: string): SaslStep {
    const match = FINAL.exec(data);
    if (!match) return failure('malformed-request');
    const [, withoutProof = '', binding = '', givenNonce, proof = ''] = match;
    const { hash, isBound, channel } = this.#options;
    const { crypto } = this.#context;
    const header = bytesOf(gs2);
    const wanted = isBound && channel ? joined(header, channel) : header;
    const message = bytesOf(`${messages},${withoutProof}`);
    const isProven = this.#proves(claimed.keys, message, decodeBase64(proof));
    const isBoundRight = crypto.equal(decodeBase64(binding) ?? new Uint8Array(), wanted);
    if (!isProven || !isBoundRight || givenNonce !== nonce || !claimed.account) return failure('not-authorized');
    if (!isOwnAuthzid(authzid, claimed.account)) return failure('invalid-authzid');
    return { kind: 'success', account: claimed.account, data: `v=${encodeBase64(crypto.hmac(hash, claimed.keys.serverKey, message))}` };
  }

  #proves({ storedKey }: StoredKeys, message: Uint8Array, proof: Uint8Array | undefined): boolean {
    const { crypto } = this.#context;
    const { hash } = this.#options;
    const signature = crypto.hmac(hash, storedKey, message);
    if (proof?.length !== signature.length) return false;
    const clientKey = proof.map((byte, index) => byte ^ signature[index]!);
    return crypto.equal(crypto.hash(hash, clientKey), storedKey);
  }
}

/** RFC 5802 §5.1: `,` and `=` come as `=2C` and `=3D`, and no other `=` may. */
function saslName(text: string): string | undefined {
  if (/=(?!2C|3D)/u.test(text)) return undefined;
  return saslprep(text.replaceAll('=2C', ',').replaceAll('=3D', '='));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
