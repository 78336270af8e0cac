import { request as requestHttp, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Socket } from 'node:net';
import { authoritiesHere } from '../../../xmpp/stream/tls-options.ts';
import { isSafeAddress } from './source.ts';
import { configureRequestOptions, configureRequestUrl, HttpExecutor, type DownloadOptions } from 'builder-util-runtime';

/**
 * Fetches for the updater by Node, as the rest of the program does, instead of by a session of Chromium's, which would keep cookies and
 * send headers of its own. Certificates are verified, by the authorities of this computer; there is no switch that turns this off, and no
 * redirect leads to what is not encrypted.
 */
export class NodeHttp extends HttpExecutor<ClientRequest> {
  #authorities: string[] | undefined;

  createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
    const asked = { ...options, protocol: options.protocol ?? 'https:' };
    // The updater hears of problems from requests alone.
    if (!isSafeAddress(asked)) return requestHttp({ createConnection: () => new Socket() }).destroy(new Error('The address is not encrypted.'));
    if (asked.protocol === 'http:') return requestHttp(asked, callback);
    return requestHttps({ ...asked, ca: this.#authorities ??= [...authoritiesHere()], rejectUnauthorized: true }, callback);
  }

  /** electron-updater asks its executor for this. Rejects when the SHA-512 of what came is not the one in `options`. */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request: RequestOptions = { headers: options.headers ?? undefined };
      configureRequestUrl(url, request);
      configureRequestOptions(request);
      const callback = (error: Error | null): void => (error ? reject(error) : resolve(destination));
      this.doDownload(request, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}
