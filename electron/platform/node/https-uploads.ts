import { request, type RequestOptions } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { Upload, UploadOutcome, Uploads } from '../../lib/uploads.ts';

/** No answer, and nothing taken, for so long is none, milliseconds. */
const SILENCE_MS = 60_000;

/** Puts files over https; the authorities are those of XMPP connections: Node's, and those the person trusts besides (`--ca`). */
export function createHttpsUploads({ trustedCas, silenceMs = SILENCE_MS }: { readonly trustedCas: readonly string[]; readonly silenceMs?: number }): Uploads {
  return {
    put(upload) {
      const { promise, resolve } = Promise.withResolvers<UploadOutcome>();
      if (!upload.url.startsWith('https://')) return { done: Promise.resolve({ kind: 'untrusted', detail: 'not https' }), cancel: () => undefined };
      const sending = request(upload.url, {
        method: 'PUT', headers: headersOf(upload), timeout: silenceMs, agent: false, rejectUnauthorized: true,
        ...(trustedCas.length === 0 ? {} : { ca: [...rootCertificates, ...trustedCas] }),
      } satisfies RequestOptions);
      let told = 0;
      const tell = (bytes: number): void => {
        if (bytes > told) upload.onSent(told = bytes);
      };
      const end = (outcome: UploadOutcome): void => {
        resolve(outcome);
        sending.destroy();
      };
      sending.on('response', (response) => {
        const status = response.statusCode ?? 0;
        // What it says besides is of no use, and a redirect leads where nobody has said the file may go (hazard E4).
        const hasArrived = status === 200 || status === 201 || status === 204;
        // The answer can be quicker than the word that the last piece is gone.
        if (hasArrived) tell(upload.size);
        end(hasArrived ? { kind: 'arrived' } : { kind: 'status', status });
      });
      sending.on('timeout', () => end({ kind: 'unreachable', detail: 'silence' }));
      sending.on('error', (error: NodeJS.ErrnoException) => end({ kind: isDistrust(error) ? 'untrusted' : 'unreachable', detail: error.code ?? 'error' }));
      feed(upload.part, tell, sending).catch((error: unknown) => end({ kind: 'unreachable', detail: error instanceof Error ? error.name : 'error' }));
      return { done: promise, cancel: () => end({ kind: 'cancelled' }) };
    },
  };
}

function headersOf({ headers, type, size }: Upload): Record<string, string | string[]> {
  const given: Record<string, string[]> = {};
  for (const { name, value } of headers) (given[name] ??= []).push(value);
  return { ...given, 'Content-Type': type, 'Content-Length': String(size) };
}

/** Piece by piece, no faster than the network takes them. */
async function feed(part: Upload['part'], tell: (bytes: number) => void, sending: ReturnType<typeof request>): Promise<void> {
  let sent = 0;
  for (let number = 0; !sending.destroyed; number += 1) {
    const bytes = await part(number);
    if (bytes === undefined) break;
    await new Promise<void>((resolve) => {
      sending.once('close', resolve);
      sending.write(bytes, () => {
        sending.off('close', resolve);
        resolve();
      });
    });
    sent += bytes.length;
    if (!sending.destroyed) tell(sent);
  }
  if (!sending.destroyed) sending.end();
}

/** What Node and OpenSSL call a certificate that does not verify. */
export function isDistrust({ code = '' }: NodeJS.ErrnoException): boolean {
  return /CERT|SELF_SIGNED|ISSUER|ERR_TLS_|ERR_SSL_|SIGNATURE/u.test(code);
}
