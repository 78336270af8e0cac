import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpsUploads } from '../../electron/platform/node/index.ts';
import type { UploadOutcome } from '../../electron/lib/uploads.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { testCa } from '../kit/test-ca.ts';
import { noteFigure, times } from './figure.ts';

const PIECE = 64 * 1024;
const PIECES = 16;

test('F56: an upload that is cut anywhere on its way has not arrived, and tried again it arrives once, whole', async () => {
  const { certPem: cert, keyPem: key } = testCa().issue({ commonName: 'localhost', dns: ['localhost'] });
  const whole: number[] = [];
  let status = 201;
  const place = createServer({ cert, key }, (request, response) => {
    let bytes = 0;
    request.on('error', () => undefined).on('data', (chunk: Buffer) => { bytes += chunk.length; }).on('end', () => {
      if (status === 201) whole.push(bytes);
      response.writeHead(status).end();
    });
  }).on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => place.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => { place.closeAllConnections(); place.close(); });
  const proxy = await FaultProxy.start({ host: '127.0.0.1', port: (place.address() as AddressInfo).port });
  onTestFinished(() => proxy.stop());
  const uploads = createHttpsUploads({ trustedCas: [testCa().pem] });
  const put = (): Promise<UploadOutcome> => uploads.put({
    url: `https://localhost:${proxy.port}/file`, headers: [], type: 'image/png', size: PIECE * PIECES, onSent: () => undefined,
    part: async (number) => (number < PIECES ? new Uint8Array(PIECE).fill(number) : undefined),
  }).done;

  const cuts = Array.from({ length: times(7, 99) }, (_, index, { length } = { length: times(7, 99) }) => 1 + Math.round(index * 98 / (length - 1)));
  for (const percent of cuts) {
    proxy.cutAfterBytes = Math.round(PIECE * PIECES * percent / 100);
    expect([percent, (await put()).kind]).toEqual([percent, 'unreachable']);
  }
  proxy.cutAfterBytes = Infinity;
  for (status of [404, 413, 507]) expect(await put()).toEqual({ kind: 'status', status });
  status = 201;
  expect(whole).toEqual([]);
  expect(await put()).toEqual({ kind: 'arrived' });
  expect(whole).toEqual([PIECE * PIECES]);
  noteFigure('F56', `${cuts.length} of ${cuts.length} cuts at 1 to 99 % not taken for arrived; then once, whole`);
}, 120_000);
