import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import type { PageFiles } from '../page-files.ts';
import { servePage, type PageServer } from './http.ts';

const files: PageFiles = new Map([
  ['/', { contentType: 'text/html; charset=utf-8', isImmutable: false, read: () => Promise.resolve(Buffer.from('<!doctype html>')) }],
  ['/assets/a-12345678.js', { contentType: 'text/javascript; charset=utf-8', isImmutable: true, read: () => Promise.resolve(Buffer.from('js')) }],
  ['/gone.js', { contentType: 'text/javascript; charset=utf-8', isImmutable: false, read: () => Promise.reject(new Error('ENOENT')) }],
]);

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let log: MemoryLog;
let page: PageServer;

beforeEach(async () => {
  log = new MemoryLog();
  page = await servePage(0, files, log);
});
afterEach(() => {
  page.server.closeAllConnections();
  page.server.close();
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = page.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    asking.on('error', reject).end();
  });
}

/** What a person's browser does with the printed address: the cookie it then has. */
async function signIn(): Promise<string> {
  const { headers } = await ask(page.gate.url.slice(page.gate.origin.length));
  return headers['set-cookie']![0]!.split(';')[0]!;
}

const tokenOf = (url: string): string => new URL(url).searchParams.get('token')!;

describe('the one-time address', () => {
  test('listens on 127.0.0.1 only and carries 256 random bits', () => {
    expect((page.server.address() as AddressInfo).address).toBe('127.0.0.1');
    expect(page.gate.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(Buffer.from(tokenOf(page.gate.url), 'base64url')).toHaveLength(32);
  });

  test('is exchanged for a cookie that scripts and other sites cannot use, and leaves the address bar', async () => {
    const token = tokenOf(page.gate.url);
    const answer = await ask(`/?token=${token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['cache-control']).toBe('no-store');
    const [pair, ...attributes] = answer.headers['set-cookie']![0]!.split('; ');
    expect(pair).toMatch(new RegExp(`^linnet-${(page.server.address() as AddressInfo).port}=[\\w-]{43}$`));
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(pair).not.toContain(token);
  });

  test('from another place the page goes on by itself: the cookie of the first answer would not be sent on a way that began there', async () => {
    const answer = await ask(`/?token=${tokenOf(page.gate.url)}`, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(answer.headers['refresh']).toBe('0;url=/');
    expect(answer.headers['set-cookie']).toHaveLength(1);
  });

  test('works once: the second comer is refused, whoever has the cookie is let in', async () => {
    const token = tokenOf(page.gate.url);
    const cookie = await signIn();
    expect((await ask(`/?token=${token}`)).status).toBe(403);
    expect((await ask('/?token=')).status).toBe(403);
    expect((await ask(`/?token=${token}`, { cookie })).status).toBe(303);
    expect((await ask('/', { cookie })).status).toBe(200);
    expect(page.gate.url).not.toContain(token);
  });

  test.each([['sec-purpose', 'prefetch;prerender'], ['purpose', 'prefetch']])('is not used up by a look ahead (%s)', async (name, value) => {
    const token = tokenOf(page.gate.url);
    expect((await ask(`/?token=${token}`, { [name]: value })).status).toBe(403);
    expect((await ask(`/?token=${token}`, {}, 'HEAD')).status).toBe(403);
    expect((await ask(`/?token=${token}`)).status).toBe(303);
  });

  test.each(['', 'x', 'A'.repeat(43)])('a wrong token %j opens nothing', async (token) => {
    const answer = await ask(`/?token=${token}`);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(log.events()).toEqual(['http.refused']);
  });

  test('no token and no cookie is ever in the log', async () => {
    const token = tokenOf(page.gate.url);
    const cookie = await signIn();
    await ask(`/?token=${token}`);
    await ask('/', { cookie: `${cookie}x` });
    expect(log.entries.length).toBe(2);
    expect(log.text()).not.toContain(token);
    expect(log.text()).not.toContain(cookie.split('=')[1]);
  });
});

describe('every request', () => {
  test('needs the cookie, also for files that hold no secret', async () => {
    const cookie = await signIn();
    const wrong = cookie.slice(0, -2) + (cookie.endsWith('AA') ? 'BB' : 'AA');
    for (const headers of [{}, { cookie: wrong }, { cookie: cookie.replace('linnet-', 'linnet') }, { cookie: ';;=;' }]) {
      expect((await ask('/assets/a-12345678.js', headers)).status).toBe(403);
    }
    expect((await ask('/assets/a-12345678.js', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])('with Host %j is refused: names can be bound anew', async (host) => {
    const cookie = await signIn();
    expect((await ask('/', { cookie, host })).status).toBe(403);
    expect((await ask(`/?token=${tokenOf(page.gate.url)}`, { host })).status).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1'])('with Origin %s is refused', async (origin) => {
    const cookie = await signIn();
    expect((await ask('/', { cookie, origin })).status).toBe(403);
    expect((await ask('/', { cookie, origin: page.gate.origin })).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not for us', async (method) => {
    const cookie = await signIn();
    const answer = await ask('/', { cookie }, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test.each([
    '/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/assets/../../x', '//etc/passwd', '/assets%5c..%5cx', '/assets/', '/wire',
    '/index.html%00.js', 'http://evil.example/', '/assets/a-12345678.js.map',
  ])('%s is no file of ours', async (path) => {
    expect((await ask(path, { cookie: await signIn() })).status).toBe(404);
  });

  test('is answered with the headers that fence the page in, refusals included', async () => {
    const cookie = await signIn();
    for (const answer of [await ask('/', { cookie }), await ask('/'), await ask('/none', { cookie }), await ask('/', { cookie }, 'POST')]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY',
      });
      const policy = answer.headers['content-security-policy'] as string;
      expect(policy.split('; ')).toEqual(expect.arrayContaining([
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
        `connect-src 'self' ${page.gate.wireOrigin}`,
      ]));
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  test('gets the file with its type and length; only hashed files are kept', async () => {
    const cookie = await signIn();
    const index = await ask('/', { cookie });
    expect(index).toMatchObject({ status: 200, body: '<!doctype html>', headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
    const script = await ask('/assets/a-12345678.js?v=1', { cookie });
    expect(script).toMatchObject({ status: 200, body: 'js', headers: { 'content-length': '2', 'cache-control': 'private, max-age=31536000, immutable' } });
    expect(await ask('/', { cookie }, 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '15' } });
  });

  test('whose file has vanished is answered and logged', async () => {
    expect((await ask('/gone.js', { cookie: await signIn() })).status).toBe(500);
    expect(log.events()).toEqual(['page.not-served']);
  });

  test('without a Host is refused', async () => {
    const cookie = await signIn();
    const { port } = page.server.address() as AddressInfo;
    const raw = connect(port, '127.0.0.1', () => raw.write(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`));
    const chunks: Buffer[] = [];
    for await (const chunk of raw) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('that is no HTTP ends its own connection only', async () => {
    const { port } = page.server.address() as AddressInfo;
    const raw = connect(port, '127.0.0.1');
    const ended = new Promise((resolve) => raw.on('close', resolve));
    raw.on('error', () => undefined).end("<?xml version='1.0'?><stream:stream>\r\n\r\n");
    raw.resume();
    await ended;
    expect((await ask('/', { cookie: await signIn() })).status).toBe(200);
  });
});

test('two shells on one computer keep their cookies apart', async () => {
  const other = await servePage(0, files, log);
  try {
    const port = (server: PageServer): number => (server.server.address() as AddressInfo).port;
    const cookie = await signIn();
    expect(cookie).toContain(`linnet-${port(page)}=`);
    expect(other.gate.exchange(tokenOf(other.gate.url))).toContain(`linnet-${port(other)}=`);
  } finally {
    other.server.close();
  }
});

test('a port that is taken is an error with its code', async () => {
  const { port } = page.server.address() as AddressInfo;
  await expect(servePage(port, files, log)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
