import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ScramClient } from '../../../../test/kit/scram-client.ts';
import { DOMAIN, nodeServerCrypto } from '../../../../test/kit/server-line.ts';
import type { HashName } from '../ports.ts';
import { keysOf, makeCredentials, readCredentials } from './credentials.ts';
import type { SaslContext, SaslStep } from './exchange.ts';
import { PlainExchange } from './plain.ts';
import { ScramExchange, type ScramOptions } from './scram.ts';

const CHANNEL = Buffer.alloc(32, 9);

describe('the examples of the RFCs, as the server', () => {
  function example(hash: HashName, salt: string, nonce: string): ScramExchange {
    const salted = pbkdf2Sync('pencil', Buffer.from(salt, 'base64'), 4_096, hash === 'SHA-1' ? 20 : 32, hash === 'SHA-1' ? 'sha1' : 'sha256');
    const { storedKey, serverKey } = keysOf(salted, hash, nodeServerCrypto);
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
    const credentials = JSON.stringify({ [hash]: { iterations: 4_096, salt, storedKey: base64(storedKey), serverKey: base64(serverKey) } });
    const context: SaslContext = { domain: DOMAIN, crypto: nodeServerCrypto, secret: new Uint8Array(32), credentialsOf: () => credentials };
    return new ScramExchange(context, { hash, nonce, isBound: false, channel: undefined });
  }

  test('RFC 5802 §5', () => {
    const scram = example('SHA-1', 'QSXCR+Q6sek8bf92', '3rfcNHYJY1ZVvWVs7j');
    expect(scram.step('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL'))
      .toEqual({ kind: 'challenge', data: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096' });
    expect(scram.step('c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts='))
      .toEqual({ kind: 'success', account: `user@${DOMAIN}`, data: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=' });
  });

  test('RFC 7677 §3', () => {
    const scram = example('SHA-256', 'W22ZaJ0SNY7soEsUEjb6gQ==', '%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0');
    expect(scram.step('n,,n=user,r=rOprNGfwEbeRWgbNEkqO'))
      .toEqual({ kind: 'challenge', data: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096' });
    expect(scram.step('c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ='))
      .toEqual({ kind: 'success', account: `user@${DOMAIN}`, data: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=' });
  });
});

async function contextOf(users: Readonly<Record<string, string>>): Promise<SaslContext> {
  const kept = new Map<string, string>();
  for (const [user, password] of Object.entries(users)) kept.set(`${user}@${DOMAIN}`, (await makeCredentials(password, nodeServerCrypto, 4_096))!);
  return { domain: DOMAIN, crypto: nodeServerCrypto, secret: Buffer.alloc(32, 1), credentialsOf: (account) => kept.get(account) };
}

const USERS = { 'romeo': 'montague', 'a=b,c': 'odd', 'nurse': 'IX é' };

async function tryScram(client: ScramClient, options: Partial<ScramOptions> = {}, change: (final: string) => string = (final) => final): Promise<SaslStep> {
  const scram = new ScramExchange(await contextOf(USERS), { hash: 'SHA-256', nonce: 'server', isBound: false, channel: undefined, ...options });
  const challenge = scram.step(client.first);
  return challenge.kind === 'challenge' ? scram.step(change(client.final(challenge.data))) : challenge;
}

const MECHANISM = 'SCRAM-SHA-256';
const REFUSED = { kind: 'failure', condition: 'not-authorized' };
const MALFORMED = { kind: 'failure', condition: 'malformed-request' };

test('the password lets in, by either hash, and the server shows that it knows it', async () => {
  for (const hash of ['SHA-1', 'SHA-256'] as const) {
    const client = new ScramClient(`SCRAM-${hash}`, 'romeo', 'montague');
    const step = await tryScram(client, { hash });
    expect(step).toMatchObject({ kind: 'success', account: `romeo@${DOMAIN}` });
    expect(client.isServer((step as { data: string }).data)).toBe(true);
  }
});

test('names are escaped, prepared and in any case; passwords are prepared', async () => {
  expect(await tryScram(new ScramClient(MECHANISM, 'a=b,c', 'odd'))).toMatchObject({ kind: 'success' });
  expect(await tryScram(new ScramClient(MECHANISM, 'RoMeO', 'montague'))).toMatchObject({ kind: 'success', account: `romeo@${DOMAIN}` });
  expect(await tryScram(new ScramClient(MECHANISM, 'ro\u00ADmeo', 'montague'))).toMatchObject({ kind: 'success', account: `romeo@${DOMAIN}` });
  expect(await tryScram(new ScramClient(MECHANISM, 'nurse', 'IX é'))).toMatchObject({ kind: 'success' });
});

test.each([
  ['a wrong password', new ScramClient(MECHANISM, 'romeo', 'Montague')],
  ['no account', new ScramClient(MECHANISM, 'nobody', 'montague')],
  ['another domain in the name', new ScramClient(MECHANISM, `romeo@${DOMAIN}`, 'montague')],
])('%s is refused, and only at the end', async (_name, client) => {
  expect(await tryScram(client)).toEqual(REFUSED);
});

test('another one’s words are no proof: nonce, channel and header must be ours', async () => {
  const romeo = (): ScramClient => new ScramClient(MECHANISM, 'romeo', 'montague');
  expect(await tryScram(new ScramClient(MECHANISM, 'romeo', 'montague', { finalNonce: 'other' }))).toEqual(REFUSED);
  expect(await tryScram(romeo(), {}, (final) => final.replace(/^c=[^,]*/u, 'c=eSws'))).toEqual(REFUSED);
  expect(await tryScram(romeo(), {}, (final) => final.replace(/p=.*$/u, 'p=AAAA'))).toEqual(REFUSED);
  expect(await tryScram(romeo(), {}, () => 'c=biws')).toEqual(MALFORMED);
});

test('bound to the channel: the same channel lets in, another one does not (RFC 9266)', async () => {
  const bound = (channel: Buffer): ScramClient => new ScramClient(MECHANISM, 'romeo', 'montague', { channel });
  expect(await tryScram(bound(CHANNEL), { isBound: true, channel: CHANNEL })).toMatchObject({ kind: 'success' });
  expect(await tryScram(bound(Buffer.alloc(32, 8)), { isBound: true, channel: CHANNEL })).toEqual(REFUSED);
  expect(await tryScram(bound(CHANNEL), { isBound: false, channel: CHANNEL })).toEqual(REFUSED);
  const other = new ScramClient(MECHANISM, 'romeo', 'montague', { gs2: 'p=tls-unique,,', channel: CHANNEL });
  expect(await tryScram(other, { isBound: true, channel: CHANNEL })).toEqual(REFUSED);
});

test('whoever says that we offer no binding, where we do, was lied to (RFC 5802 §6)', async () => {
  const deceived = (): ScramClient => new ScramClient(MECHANISM, 'romeo', 'montague', { gs2: 'y,,' });
  expect(await tryScram(deceived(), { channel: CHANNEL })).toEqual(REFUSED);
  expect(await tryScram(deceived())).toMatchObject({ kind: 'success' });
});

test('nobody acts for somebody else', async () => {
  const as = (authzid: string): ScramClient => new ScramClient(MECHANISM, 'romeo', 'montague', { gs2: `n,a=${authzid},` });
  expect(await tryScram(as(`nurse@${DOMAIN}`))).toEqual({ kind: 'failure', condition: 'invalid-authzid' });
  expect(await tryScram(as(`romeo@${DOMAIN}`))).toMatchObject({ kind: 'success' });
});

test.each(['', 'n', 'n,,', 'n,,n=,r=x', 'n,,n=romeo', 'x,,n=romeo,r=x', 'n,,m=ext,n=romeo,r=x', 'n,,n=ro=meo,r=x', 'n,,n=romeo,r=a b', 'n,,r=x,n=romeo', 'n,,n=\u0007,r=x', `n,,n=romeo,r=x,${'y'.repeat(9)}`])('the first message %j is malformed', async (text) => {
  const scram = new ScramExchange(await contextOf(USERS), { hash: 'SHA-1', nonce: 'server', isBound: false, channel: undefined });
  expect(scram.step(text)).toEqual(MALFORMED);
});

test('people without an account cannot be told from people with one: one salt each, always the same', async () => {
  const context = await contextOf(USERS);
  const firstOf = (name: string): string => {
    const scram = new ScramExchange(context, { hash: 'SHA-256', nonce: 'server', isBound: false, channel: undefined });
    return (scram.step(`n,,n=${name},r=x`) as { data: string }).data.replace('i=4096', 'i=10000');
  };
  expect(firstOf('nobody')).toBe(firstOf('nobody'));
  expect(firstOf('nobody')).not.toBe(firstOf('noone'));
  expect(firstOf('nobody').replace(/s=[^,]*/u, '')).toBe(firstOf('romeo').replace(/s=[^,]*/u, ''));
  expect(firstOf('nobody').length).toBe(firstOf('romeo').length);
});

test('what is kept has no password, and another salt for each hash', async () => {
  const kept = (await makeCredentials('montague', nodeServerCrypto))!;
  expect(kept).not.toContain('montague');
  expect(readCredentials(kept, 'SHA-1')!.salt).not.toEqual(readCredentials(kept, 'SHA-256')!.salt);
  expect(await makeCredentials('', nodeServerCrypto)).toBeUndefined();
  expect(await makeCredentials('a\u0007b', nodeServerCrypto)).toBeUndefined();
  for (const bad of ['', 'null', '{}', '[]', '{"SHA-1":7}', '{"SHA-1":{"iterations":4096,"salt":"!"}}']) expect(readCredentials(bad, 'SHA-1')).toBeUndefined();
});

test('PLAIN is checked against the same keys', async () => {
  const step = async (text: string | undefined): Promise<SaslStep> => new PlainExchange(await contextOf(USERS)).step(text);
  expect(await step('\0romeo\0montague')).toEqual({ kind: 'success', account: `romeo@${DOMAIN}` });
  expect(await step(`romeo@${DOMAIN}\0romeo\0montague`)).toMatchObject({ kind: 'success' });
  expect(await step(`nurse@${DOMAIN}\0romeo\0montague`)).toEqual({ kind: 'failure', condition: 'invalid-authzid' });
  expect(await step('\0romeo\0capulet')).toEqual(REFUSED);
  expect(await step('\0nobody\0montague')).toEqual(REFUSED);
  expect(await step('\0romeo')).toEqual(MALFORMED);
  expect(await step('\0romeo\0a\0b')).toEqual(MALFORMED);
  expect(await step(undefined)).toEqual({ kind: 'challenge', data: '' });
});
