import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testCa, TestCa } from '../../../test/kit/test-ca.ts';
import type { Upload } from '../../lib/uploads.ts';
import { createHttpsUploads } from './https-uploads.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly raw: readonly string[];
  readonly body: string;
}

let ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A place for files that answers so, once all of the body is there. */
async function place(answer: (response: ServerResponse) => void, ca = testCa()): Promise<{ readonly url: string; readonly seen: Seen[] }> {
  const { certPem: cert, keyPem: key } = ca.issue({ commonName: 'localhost', dns: ['localhost'] });
  const seen: Seen[] = [];
  const server: Server = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, raw: request.rawHeaders, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => { server.closeAllConnections(); server.close(); });
  return { url: `https://localhost:${(server.address() as AddressInfo).port}/up/a%20b`, seen };
}

const PARTS = ['first ', 'second ', 'third'];
function upload(url: string, change: Partial<Upload> = {}): Upload & { readonly progress: number[] } {
  const progress: number[] = [];
  return { url, headers: [], type: 'image/jpeg', size: 18, part: async (number) => (PARTS[number] === undefined ? undefined : Buffer.from(PARTS[number])), onSent: (bytes) => void progress.push(bytes), progress, ...change };
}

const uploads = createHttpsUploads({ trustedCas: [testCa().pem] });
const status = (code: number) => (response: ServerResponse): void => void response.writeHead(code).end();

describe('an upload', () => {
  it('is one PUT with the content, its length and type, and the headers it was given, in their order', async () => {
    const { url, seen } = await place(status(201));
    const given = upload(url, { headers: [{ name: 'Authorization', value: 'Basic x==' }, { name: 'Cookie', value: 'a=1' }, { name: 'Cookie', value: 'b=2' }] });
    expect(await uploads.put(given).done).toEqual({ kind: 'arrived' });
    expect(seen).toMatchObject([{ method: 'PUT', url: '/up/a%20b', body: PARTS.join(''), headers: { 'content-length': '18', 'content-type': 'image/jpeg', authorization: 'Basic x==' } }]);
    expect(seen[0]!.raw.join('\n')).toMatch(/Cookie\na=1[\s\S]*b=2/u);
    expect(given.progress).toEqual([6, 13, 18]);
  });

  it.each([404, 413, 500])('that is answered with %i has not arrived', async (code) => {
    const { url } = await place(status(code));
    expect(await uploads.put(upload(url)).done).toEqual({ kind: 'status', status: code });
  });

  it('goes nowhere else, whoever says so (E4)', async () => {
    const other = await place(status(201));
    const { url } = await place((response) => void response.writeHead(307, { location: other.url }).end());
    expect(await uploads.put(upload(url)).done).toEqual({ kind: 'status', status: 307 });
    expect(other.seen).toEqual([]);
  });

  it('goes to nobody who does not prove who they are, and never without TLS', async () => {
    const stranger = await place(status(201), new TestCa('Somebody else'));
    expect(await uploads.put(upload(stranger.url)).done).toMatchObject({ kind: 'untrusted' });
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await uploads.put(upload(stranger.url)).done).toMatchObject({ kind: 'untrusted' });
    vi.unstubAllEnvs();
    const elsewhere = await place(status(201));
    expect(await uploads.put(upload(elsewhere.url.replace('localhost', '127.0.0.1'))).done).toMatchObject({ kind: 'untrusted' });
    expect(await uploads.put(upload('http://localhost:1/x')).done).toEqual({ kind: 'untrusted', detail: 'not https' });
    expect([...stranger.seen, ...elsewhere.seen]).toEqual([]);
  });

  it('that nobody takes, or answers, is one that may be tried again', async () => {
    expect(await uploads.put(upload('https://localhost:1/x')).done).toMatchObject({ kind: 'unreachable' });
    const { url } = await place(() => undefined);
    expect(await createHttpsUploads({ trustedCas: [testCa().pem], silenceMs: 200 }).put(upload(url)).done).toEqual({ kind: 'unreachable', detail: 'silence' });
    const broken = upload(url, { part: () => Promise.reject(new Error('disk')) });
    expect(await uploads.put(broken).done).toMatchObject({ kind: 'unreachable' });
  });

  it('can be ended', async () => {
    const { url, seen } = await place(status(201));
    const reached = Promise.withResolvers<void>();
    const running = uploads.put(upload(url, { part: (number) => (number === 0 ? Promise.resolve(Buffer.from('first ')) : new Promise(() => reached.resolve())) }));
    await reached.promise;
    running.cancel();
    expect(await running.done).toEqual({ kind: 'cancelled' });
    expect(seen).toEqual([]);
  });
});
