import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../lib/log.ts';
import type { PageFiles } from '../page-files.ts';
import { cacheControl, securityHeaders } from '../security-headers.ts';
import { Gate } from './gate.ts';

const REFUSED = 'Linnet does not know this browser. Open the address that Linnet printed when it started; each address can be opened once.\n';

export interface PageServer {
  readonly server: Server;
  readonly gate: Gate;
}

/** Serves the built page on 127.0.0.1 and nothing else. `onPage`: told of each opening of the page, with the browser's `Accept-Language`. Rejects when the port cannot be had. */
export async function servePage(port: number, files: PageFiles, log: Log, onPage: (acceptLanguage: string | undefined) => void = () => undefined): Promise<PageServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });
  const gate = new Gate((server.address() as AddressInfo).port);
  const headers = securityHeaders(gate.wireOrigin);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('page.not-served', { detail: String(error) });
      if (response.headersSent) response.destroy();
      else say(response, 500, 'Linnet could not read this file.\n');
    });
  });
  return { server, gate };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const foreign = gate.foreign(request, { needsOrigin: false });
    if (foreign !== undefined) {
      log.warn('http.refused', { why: foreign });
      return say(response, 403, REFUSED);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, 'Linnet only serves its page here.\n');
    }
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const token = path === '/' ? new URLSearchParams(query).get('token') : null;
    if (token !== null) return admit(request, response, token);
    if (!gate.hasCookie(request)) {
      log.warn('http.refused', { why: 'cookie' });
      return say(response, 403, REFUSED);
    }
    const file = files.get(path);
    if (!file) return say(response, 404, 'Linnet has no such file.\n');
    if (path === '/') onPage(request.headers['accept-language']);
    const content = await file.read();
    response.writeHead(200, {
      'Content-Type': file.contentType, 'Content-Length': content.length, 'Cache-Control': cacheControl(file.isImmutable),
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  function admit(request: IncomingMessage, response: ServerResponse, token: string): void {
    // A browser that only looks ahead must not use the token up.
    const isOpening = request.method === 'GET' && request.headers['sec-purpose'] === undefined && request.headers['purpose'] === undefined;
    const cookie = isOpening ? gate.exchange(token) : undefined;
    if (cookie !== undefined) response.setHeader('Set-Cookie', cookie);
    else if (!gate.hasCookie(request)) {
      log.warn('http.refused', { why: 'used or wrong link' });
      return say(response, 403, REFUSED);
    }
    // The token leaves the address bar and the history at once. On a way that began at another site (the file that opens the window)
    // a browser would withhold the SameSite=Strict cookie to its end: there the page goes on by itself, which begins a way of our own.
    if (request.headers['sec-fetch-site'] === 'cross-site') response.writeHead(200, { 'Refresh': '0;url=/', 'Cache-Control': 'no-store' });
    else response.writeHead(303, { 'Location': '/', 'Cache-Control': 'no-store' });
    response.end();
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(sentence), 'Cache-Control': 'no-store' });
  response.end(sentence);
}
