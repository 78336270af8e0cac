import { createServer, type AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { LineEnd, Transport } from '../../../server/stream/ports.ts';
import { SocketTransport } from './socket-transport.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** PEM texts; without them there is no TLS. */
  readonly certificate?: { readonly keyPem: string; readonly certPem: string } | undefined;
  accept(transport: Transport): LineEnd;
}

export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Takes no new clients; resolves when the others are gone. */
  close(): Promise<void>;
}

/** Clients' sockets on one port, with STARTTLS and with TLS from the first byte. Rejects with what the system says (`EADDRINUSE`, `EACCES` …). */
export async function listen({ host, port, certificate, accept }: ListenOptions): Promise<Listener> {
  const context = certificate && createSecureContext({ key: certificate.keyPem, cert: certificate.certPem, minVersion: 'TLSv1.2' });
  const server = createServer({ keepAlive: true }, (socket) => {
    const transport = new SocketTransport(socket, context);
    transport.attach(accept(transport));
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen({ host, port }, listening.resolve);
  await listening.promise;
  server.off('error', listening.reject);
  // Too many open files: the client that could not be let in tries again.
  server.on('error', () => undefined);
  const { address, port: chosen } = server.address() as AddressInfo;
  return { host: address, port: chosen, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
