import { protocol } from 'electron';
import type { Log } from '../../lib/log.ts';
import type { PageFiles } from '../page-files.ts';
import { cacheControl, securityHeaders } from '../security-headers.ts';
import { isPageUrl, SCHEME } from './page-address.ts';

/** To be called before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the built page at its own address and nothing else: files are looked up in a map, so that there is no path to climb (hazard U8). */
export function servePageFiles(files: PageFiles, log: Log): void {
  const headers = securityHeaders();
  const refuse = (status: number): Response => new Response(null, { status, headers });

  protocol.handle(SCHEME, async (request) => {
    if (!isPageUrl(request.url)) return refuse(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const file = files.get(new URL(request.url).pathname);
    if (!file) return refuse(404);
    try {
      const content = await file.read();
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
        headers: { ...headers, 'Content-Type': file.contentType, 'Cache-Control': cacheControl(file.isImmutable) },
      });
    } catch (error) {
      log.error('page.not-served', { detail: String(error) });
      return refuse(500);
    }
  });
}
