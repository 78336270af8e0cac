import { expect, test } from 'vitest';
import { ScramExchange, type ScramOptions } from './scram.ts';

const SHA1 = { name: 'sha1', bytes: 20 } as const;
const SHA256 = { name: 'sha256', bytes: 32 } as const;

function exchange(options: Partial<ScramOptions>): ScramExchange {
  return new ScramExchange({ hash: SHA1, username: 'user', password: 'pencil', nonce: 'fyko+d2lbbFgONRv9qkxdawL', binding: { flag: 'n' }, offer: '', ...options });
}

test('RFC 5802 §5', async () => {
  const scram = exchange({});
  expect(scram.first()).toBe('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL');
  expect(await scram.final('r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096'))
    .toBe('c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=');
  expect(scram.isProven).toBe(false);
  scram.verify('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=');
  expect(scram.isProven).toBe(true);
});

test('RFC 7677 §3', async () => {
  const scram = exchange({ hash: SHA256, nonce: 'rOprNGfwEbeRWgbNEkqO' });
  expect(await scram.final('r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'))
    .toBe('c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=');
  scram.verify('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=');
});

test('the user name is escaped, the binding stands in both messages', async () => {
  const scram = exchange({ username: 'a=b,c', binding: { flag: 'p', type: 'tls-exporter', data: Buffer.from('channel') } });
  expect(scram.first()).toBe('p=tls-exporter,,n=a=3Db=2Cc,r=fyko+d2lbbFgONRv9qkxdawL');
  const final = await scram.final('r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=4096');
  expect(Buffer.from(/^c=([^,]*)/.exec(final)![1]!, 'base64').toString()).toBe('p=tls-exporter,,channel');
});

test('one exchange answers one challenge', async () => {
  const scram = exchange({});
  const challenge = 'r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=4096';
  await scram.final(challenge);
  await expect(scram.final(challenge)).rejects.toThrow('challenged twice');
});

test('a signature before the exchange proves nothing', () => {
  expect(() => exchange({}).verify('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')).toThrow('no server signature');
});

test.each(['e=invalid-proof', '', 'v=', 'v=AAAA', 'v=rmF9pqV8S7suAoZWja4dJRkFsKA=', 'V=rmF9pqV8S7suAoZWja4dJRkFsKQ='])('the last message %s is refused', async (text) => {
  const scram = exchange({});
  await scram.final('r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096');
  expect(() => scram.verify(text)).toThrow();
  expect(scram.isProven).toBe(false);
});
