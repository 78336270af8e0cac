import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerCertificate } from './test-server.ts';

const run = promisify(execFile);
let made: Promise<ServerCertificate> | undefined;

async function make(): Promise<ServerCertificate> {
  const folder = await mkdtemp(join(tmpdir(), 'linnet-certificate-'));
  try {
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    await run('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30',
      '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,DNS:*.localhost', '-keyout', key, '-out', cert,
    ]);
    const certPem = await readFile(cert, 'utf8');
    return { certPem, keyPem: await readFile(key, 'utf8'), caPem: certPem };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A self-signed certificate for `localhost` and the names below it; one for the whole process. */
export function localhostCertificate(): Promise<ServerCertificate> {
  made ??= make();
  return made;
}
