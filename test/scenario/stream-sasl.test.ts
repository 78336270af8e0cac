import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { BareJid } from '../../electron/lib/jid.ts';
import { textOf } from '../../electron/xmpp/kit/element.ts';
import { base64, closeFixtures, honest, saslFailure, StreamFixture, type Step } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

const SASL = 'urn:ietf:params:xml:ns:xmpp-sasl';

function challenge(text: string): string {
  return `<challenge xmlns='${SASL}'>${base64(text)}</challenge>`;
}

function success(text = ''): string {
  return `<success xmlns='${SASL}'>${text && base64(text)}</success>`;
}

/** The nonce of the client's first message. */
function nonceOf(element: Parameters<Step>[1]): string {
  return /r=([^,]+)/.exec(Buffer.from(textOf(element), 'base64').toString())![1]!;
}

describe('mechanisms', () => {
  test.each([
    ['SCRAM-SHA-512', ['PLAIN', 'SCRAM-SHA-1', 'SCRAM-SHA-512', 'SCRAM-SHA-256']],
    ['SCRAM-SHA-256', ['SCRAM-SHA-1', 'SCRAM-SHA-256', 'EXTERNAL']],
    ['SCRAM-SHA-1', ['SCRAM-SHA-1', 'DIGEST-MD5', 'PLAIN']],
  ])('%s is taken of what is offered', async (mechanism, mechanisms) => {
    const { stream } = await StreamFixture.online({ server: { mechanisms } });
    expect(stream.state).toMatchObject({ mechanism });
  });

  test.each(['SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-512-PLUS'])('%s binds to the TLS channel', async (mechanism) => {
    const { stream, server } = await StreamFixture.online({ server: { mechanisms: [mechanism, mechanism.slice(0, -5)], bindings: ['tls-server-end-point', 'tls-exporter'] } });
    expect(stream.state).toMatchObject({ mechanism });
    expect(server.secure).toContain(`>${base64('p=tls-exporter,,n=me').slice(0, 20)}`);
  });

  test.each([
    ['-PLUS without XEP-0440 is not tried, and is no lie either: "n"', { mechanisms: ['SCRAM-SHA-1-PLUS', 'SCRAM-SHA-1'] }, 'n,,'],
    ['-PLUS for other bindings only: "n"', { mechanisms: ['SCRAM-SHA-1-PLUS', 'SCRAM-SHA-1'], bindings: ['tls-unique'] }, 'n,,'],
    ['no -PLUS on TLS 1.3: "y"', { mechanisms: ['SCRAM-SHA-1'] }, 'y,,'],
    ['no -PLUS on TLS 1.2, where we could not: "n"', { mechanisms: ['SCRAM-SHA-1'], maxTlsVersion: 'TLSv1.2' as const }, 'n,,'],
    ['-PLUS on TLS 1.2: "n"', { mechanisms: ['SCRAM-SHA-1-PLUS', 'SCRAM-SHA-1'], bindings: ['tls-exporter'], maxTlsVersion: 'TLSv1.2' as const }, 'n,,'],
  ])('D6: %s', async (_name, server, flag) => {
    const fixture = await StreamFixture.online({ server });
    expect(fixture.stream.state).toMatchObject({ mechanism: 'SCRAM-SHA-1' });
    const first = /mechanism="SCRAM-SHA-1">([^<]+)</.exec(fixture.server.secure)![1]!;
    expect(Buffer.from(first, 'base64').toString().startsWith(flag)).toBe(true);
  });

  test('nothing that we can do', async () => {
    const fixture = await StreamFixture.start({ server: { mechanisms: ['DIGEST-MD5', 'GSSAPI'] } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'no-mechanism', offered: ['DIGEST-MD5', 'GSSAPI'] } });
    expect(fixture.server.secure).not.toContain('<auth');
  });

  test('user names and passwords of other scripts, prepared as the server has them', async () => {
    await StreamFixture.online({
      server: { users: { 'j\u00F6rg=,\u6F22': 'p\u00E4ssw\u00F6rd IX' } },
      stream: { account: 'j\u00F6rg=,\u6F22@our.example' as BareJid, password: () => Promise.resolve('p\u00E4ss\u00ADw\u00F6rd\u00A0\u2168') },
    });
  });
});

describe('X24, D5: PLAIN', () => {
  test('is asked about first', async () => {
    const fixture = await StreamFixture.start({ server: { mechanisms: ['PLAIN'] } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'plain-needs-consent' } });
    expect(fixture.server.secure).not.toContain('<auth');
  });

  test('is used with consent, inside verified TLS', async () => {
    const { stream, server } = await StreamFixture.online({ server: { mechanisms: ['PLAIN'] }, stream: { allowPlain: true } });
    expect(stream.state).toMatchObject({ mechanism: 'PLAIN' });
    expect(server.secure).toContain(base64('\0me\0secret'));
  });

  test('is refused after SCRAM was seen, consent or not', async () => {
    const fixture = await StreamFixture.start({ server: { mechanisms: ['PLAIN'] }, stream: { allowPlain: true, strongestMechanismSeen: 'SCRAM-SHA-1' } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'mechanism-downgrade', expected: 'SCRAM-SHA-1', offered: ['PLAIN'] } });
    expect(fixture.server.secure).not.toContain('<auth');
  });

  test.each([
    ['SCRAM-SHA-256-PLUS', ['SCRAM-SHA-512', 'SCRAM-SHA-256']],
    ['SCRAM-SHA-256', ['SCRAM-SHA-1']],
  ])('D6: less than %s is refused', async (strongestMechanismSeen, mechanisms) => {
    const fixture = await StreamFixture.start({ server: { mechanisms }, stream: { strongestMechanismSeen } });
    expect(await fixture.failure()).toMatchObject({ kind: 'mechanism-downgrade', expected: strongestMechanismSeen });
  });

  test('as strong or stronger than before is welcome', async () => {
    await StreamFixture.online({ server: { mechanisms: ['SCRAM-SHA-512'] }, stream: { strongestMechanismSeen: 'SCRAM-SHA-256' } });
    await StreamFixture.online({ server: { mechanisms: ['SCRAM-SHA-256'] }, stream: { strongestMechanismSeen: 'SCRAM-SHA-256' } });
  });
});

describe('X3, D7: a server that does not prove itself', () => {
  test.each<readonly [string, Partial<Record<'auth' | 'response', Step>>]>([
    ['success straight after <auth/>', { auth: () => success() }],
    ['success with a made-up signature straight after <auth/>', { auth: () => success(`v=${base64('12345678901234567890')}`) }],
    ['success without a signature', { response: () => success() }],
    ['success with a wrong signature', { response: () => success(`v=${base64('12345678901234567890123456789012')}`) }],
    ['success with an error', { response: () => success('e=other-error') }],
    ['success that is no base64', { response: () => `<success xmlns='${SASL}'>%%%</success>` }],
    ['a challenge in place of the signature', { response: () => challenge('v=AAAA') }],
  ])('%s is refused', async (_name, steps) => {
    const fixture = await StreamFixture.start({ server: { steps } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'server-not-proven' } });
    expect(fixture.server.secure).not.toContain('<bind');
  });

  test('the signature may come as a challenge before the success', async () => {
    await StreamFixture.online({ server: { finalAsChallenge: true } });
  });
});

describe('X4, D7: a challenge that breaks the rules gets no proof', () => {
  const salt = base64('0123456789abcdef');
  test.each<readonly [string, (nonce: string) => string]>([
    ['a nonce that is not ours', () => `r=EVIL,s=${salt},i=4096`],
    ['a nonce with nothing added', (nonce) => `r=${nonce},s=${salt},i=4096`],
    ['one iteration', (nonce) => `r=${nonce}x,s=${salt},i=1`],
    ['one iteration too few', (nonce) => `r=${nonce}x,s=${salt},i=4095`],
    ['2^31 iterations', (nonce) => `r=${nonce}x,s=${salt},i=2147483648`],
    ['iterations that are no number', (nonce) => `r=${nonce}x,s=${salt},i=1e4`],
    ['an empty salt', (nonce) => `r=${nonce}x,s=,i=4096`],
    ['an unknown mandatory extension', (nonce) => `m=x,r=${nonce}x,s=${salt},i=4096`],
    ['nothing', () => ''],
  ])('%s', async (_name, first) => {
    const fixture = await StreamFixture.start({ server: { steps: { auth: (_connection, element) => challenge(first(nonceOf(element))) } } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'server-not-proven' } });
    await fixture.server.connections[0]!.untilClosed();
    expect(fixture.server.secure).not.toContain('<response');
    expect(fixture.log.text()).not.toContain('secret');
  });
});

describe('D6: XEP-0474', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

  test('the list that the server hashed is the one that came', async () => {
    await StreamFixture.online({
      server: { mechanisms: ['SCRAM-SHA-256', 'SCRAM-SHA-1'], bindings: ['tls-unique'], scramExtra: `,h=${hash('SCRAM-SHA-1\u001ESCRAM-SHA-256\u001Ftls-unique')}` },
    });
  });

  test('another list: somebody altered it', async () => {
    const fixture = await StreamFixture.start({ server: { mechanisms: ['SCRAM-SHA-256'], scramExtra: `,h=${hash('SCRAM-SHA-256\u001ESCRAM-SHA-256-PLUS')}` } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'server-not-proven', detail: 'mechanisms were altered' } });
    expect(fixture.server.secure).not.toContain('<response');
  });
});

describe('refusals', () => {
  test('F19: a wrong password is asked about once', async () => {
    const fixture = await StreamFixture.start({ stream: { password: () => Promise.resolve('wrong') } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'authentication', condition: 'not-authorized' } });
    fixture.clock.advance(3_600_000);
    expect(fixture.server.connections).toHaveLength(1);
    await fixture.server.connections[0]!.until('end its stream', ({ secure }) => secure.endsWith('</stream:stream>'));
  });

  test.each([
    'account-disabled', 'credentials-expired', 'aborted', 'encryption-required', 'incorrect-encoding', 'invalid-authzid',
    'invalid-mechanism', 'malformed-request', 'mechanism-too-weak', 'something-unheard-of',
  ])('F20, F21, F23: %s ends the attempts, with the server\'s words', async (condition) => {
    const fixture = await StreamFixture.start({ server: { steps: { auth: () => saslFailure(condition, 'Call the desk.') } } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'authentication', condition, text: 'Call the desk.' } });
  });

  test('F22: a temporary failure is waited out, the password kept', async () => {
    let refused = 0;
    const fixture = await StreamFixture.start({
      server: { steps: { auth: (...step) => (refused++ < 5 ? saslFailure('temporary-auth-failure') : honest.auth(...step)) } },
    });
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(await fixture.until('waiting')).toMatchObject({ attempt, failure: { kind: 'authentication', condition: 'temporary-auth-failure' } });
      fixture.clock.advance(60_000);
    }
    await fixture.until('online');
  });

  test('an empty password, and one that no server can have taken, is not sent', async () => {
    for (const password of ['', 'bell\u0007']) {
      const fixture = await StreamFixture.start({ stream: { password: () => Promise.resolve(password) } });
      expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'authentication', condition: 'not-authorized' } });
      expect(fixture.server.secure).not.toContain('<auth');
    }
  });

  test('a password that cannot be had', async () => {
    const fixture = await StreamFixture.start({ stream: { password: () => Promise.reject(new Error('locked: secret')) } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'authentication', condition: 'credentials-missing' } });
    expect(fixture.log.text()).not.toContain('secret');
  });

  test('the line may break while the password is asked for', async () => {
    const fixture = await StreamFixture.start({ stream: { password: () => new Promise(() => undefined) } });
    const connection = await fixture.server.connection();
    await connection.untilText('from="me@our.example"');
    connection.destroy();
    expect(await fixture.failure()).toEqual({ kind: 'closed' });
  });
});
