import { saslprep } from '../../../lib/saslprep.ts';
import { bytesOf, keysOf } from './credentials.ts';
import { claimedBy, failure, isOwnAuthzid, type SaslContext, type SaslExchange, type SaslStep } from './exchange.ts';

/** The hash whose keys a password is checked against. */
const HASH = 'SHA-256';

/** SASL PLAIN (RFC 4616), checked against the keys that SCRAM uses: the password is never kept. */
export class PlainExchange implements SaslExchange {
  readonly #context: SaslContext;

  constructor(context: SaslContext) {
    this.#context = context;
  }

  async step(data: string | undefined): Promise<SaslStep> {
    if (data === undefined) return { kind: 'challenge', data: '' };
    const [authzid = '', name = '', password = '', ...more] = data.split('\0');
    if (name === '' || password === '' || more.length > 0) return failure('malformed-request');
    const [username, prepared] = [saslprep(name), saslprep(password)];
    if (username === undefined || prepared === undefined) return failure('not-authorized');
    const { crypto } = this.#context;
    const { account, keys } = claimedBy(username, HASH, this.#context);
    // For nobody's name as well, so that it takes as long.
    const { storedKey } = keysOf(await crypto.pbkdf2(HASH, bytesOf(prepared), keys.salt, keys.iterations), HASH, crypto);
    if (!crypto.equal(storedKey, keys.storedKey) || !account) return failure('not-authorized');
    return isOwnAuthzid(authzid, account) ? { kind: 'success', account } : failure('invalid-authzid');
  }
}
