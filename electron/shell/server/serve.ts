import { createHmac, X509Certificate } from 'node:crypto';
import { readableFingerprint } from '../../lib/fingerprint.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { nodeClock, noteRunningServer } from '../../platform/node/index.ts';
import { listen, nodeServerCrypto, openServerCertificate, type CertificateProblem, type Listener } from '../../platform/node/server/index.ts';
import { ClientStreams } from '../../server/stream/client-streams.ts';
import { accountsOf } from './accounts.ts';
import type { Command } from './command-line.ts';
import { openControl } from './control.ts';
import { openServer } from './open-server.ts';
import { readSettings } from './server-settings.ts';

export interface ServeOptions {
  readonly command: Extract<Command, { kind: 'serve' }>;
  readonly directory: string;
  readonly log: Log;
  readonly onFailure: () => void;
}

export interface Serving {
  /** Lines for the terminal; the first says where it listens. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

const CERTIFICATE_SENTENCES: Readonly<Record<CertificateProblem['problem'], (file: string) => string>> = {
  'unreadable': (file) => `${file} cannot be understood; nothing has been changed.`,
  'wrong-key': (file) => `The certificate in ${file} does not belong to the key beside it; nothing has been changed.`,
};

/** Opens the accounts and listens. Refusals are sentences; rejects with DatabaseError and what the system says of the port. */
export async function serve({ command, directory, log, onFailure }: ServeOptions): Promise<Result<Serving, string>> {
  const { domain, host, port, tls } = command;
  const settings = await readSettings(directory);
  if (!settings.ok) return settings;
  const opened = await openServer({ directory, domain, log, settings: settings.value.server, onFailure });
  try {
    const certificate = await openServerCertificate(directory, domain, nodeClock);
    if (!certificate.ok) {
      await opened.close();
      return err(CERTIFICATE_SENTENCES[certificate.error.problem](certificate.error.file));
    }
    const { keyPem, certFile } = certificate.value;
    // As lasting as the key, and no file more.
    const secret = createHmac('sha256', keyPem).update('people without an account').digest();
    const streams = new ClientStreams(opened.server, { clock: nodeClock, crypto: nodeServerCrypto, log, secret }, { ...settings.value.stream, requiresTls: tls });
    const listener = await listen({ host, port, certificate: tls ? certificate.value : undefined, accept: (transport) => streams.accept(transport) });
    const control = await openControl(directory, domain, accountsOf(opened.server), log);
    log.info('server.listening', { host: listener.host, port: listener.port, tls });
    const where = listener.host.includes(':') ? `[${listener.host}]:${listener.port}` : `${listener.host}:${listener.port}`;
    const fingerprint = new X509Certificate(certificate.value.certPem).fingerprint256.replaceAll(':', '').toLowerCase();
    // A client would not speak to a server without TLS, wherever it found it.
    const forget = tls ? await noteFor(domain, listener, fingerprint, log) : undefined;
    return ok({
      told: [
        `Linnet's server for ${domain} listens on ${where}`,
        ...(forget ? ['On this computer Linnet finds it and trusts it by itself: address and password are enough.'] : []),
        ...(tls ? [
          `Its certificate is ${certFile}`,
          'Where Linnet asks whether to trust it, on another computer, compare the SHA-256 fingerprint first. Trust it only if it is',
          readableFingerprint(fingerprint),
        ] : []),
      ],
      close: async () => {
        await forget?.();
        control.close();
        const closed = listener.close();
        // Sessions first: what their clients did not take is kept.
        await opened.close();
        streams.close();
        await closed;
      },
    });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Leaves word for the person's own clients; undefined where there is no place for it, which is no reason not to serve. */
async function noteFor(domain: BareJid, listener: Pick<Listener, 'host' | 'port'>, certificate: string, log: Log): Promise<(() => Promise<void>) | undefined> {
  try {
    return await noteRunningServer(domain, { host: reachable(listener.host), port: listener.port, certificate });
  } catch (error) {
    log.warn('server.not-noted', { reason: (error as NodeJS.ErrnoException).code });
    return undefined;
  }
}

/** Who listens on all addresses is dialled on this computer's own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}
