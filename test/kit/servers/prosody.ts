import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localhostCertificate } from './certificate.ts';
import { writeAccount, writeRoster } from './prosody-data.ts';
import { ServerProcess } from './server-process.ts';
import { freePorts, type TestServer, type TestServerOptions } from './test-server.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Starts a Prosody of its own; up in about 0.4 s. Call `stop()` when done. */
export async function startProsody(options: TestServerOptions): Promise<TestServer> {
  if (!existsSync('/usr/bin/prosody')) {
    throw new Error('Prosody is not installed. Run `npm test`, which installs it, or: sudo apt-get install prosody prosody-modules lua-unbound');
  }
  const directory = await mkdtemp(join(tmpdir(), 'linnet-prosody-'));
  const { certPem, keyPem, caPem } = options.certificate ?? localhostCertificate();
  const caFile = join(directory, 'certs', 'ca.pem');
  await mkdir(join(directory, 'certs'));
  await mkdir(join(directory, 'data'));
  await writeFile(join(directory, 'certs', 'localhost.crt'), certPem);
  await writeFile(join(directory, 'certs', 'localhost.key'), keyPem, { mode: 0o600 });
  await writeFile(caFile, caPem);
  const scram = options.scram ?? 'SHA-1';
  for (const [user, password] of Object.entries(options.users)) await writeAccount(directory, user, password, scram);
  for (const [user, contacts] of Object.entries(options.rosters ?? {})) await writeRoster(directory, user, contacts);
  for (const [user, text] of Object.entries(options.portable ?? {})) await writeFile(join(directory, 'data', `${user}@localhost.xml`), text);

  const [port = 0, tlsPort = 0, filesPort = 0] = await freePorts(3);
  const server = new ServerProcess({
    name: 'Prosody',
    file: '/usr/bin/prosody',
    args: ['--config', join(here, 'prosody.cfg.lua'), '-F'],
    cwd: directory,
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      LANG: 'C.UTF-8',
      LINNET_DIR: directory,
      LINNET_PLUGINS: join(here, 'plugins'),
      LINNET_PORT: String(port),
      LINNET_TLS_PORT: String(tlsPort),
      LINNET_SM: options.streamManagement === false ? '0' : '1',
      LINNET_OFFLINE: options.offlineMessages === false ? '0' : '1',
      LINNET_PRIVACY_LISTS: options.privacyLists === false ? '0' : '1',
      LINNET_VCARD: options.keepsVcards === true ? 'vcard' : 'vcard_legacy',
      LINNET_PORTABLE: options.portable ? '1' : '0',
      LINNET_ARCHIVE: options.largeArchive === true ? 'memory' : 'internal',
      LINNET_SCRAM: scram,
      LINNET_WITHOUT: (options.withoutMechanisms ?? []).join(' '),
      LINNET_WITHOUT_MODULES: (options.withoutModules ?? []).join(' '),
      LINNET_STANZA_LIMIT: String(options.stanzaLimitBytes ?? 262_144),
      LINNET_RESUME: String(options.resumeSeconds ?? 60),
      LINNET_RESUME_QUEUE: String(options.resumeQueue ?? 500),
      LINNET_CONTACTS_ONLINE: String(options.contactsOnline ?? 0),
      LINNET_FILES_PORT: options.takesFiles === true ? String(filesPort) : '0',
      LINNET_LOG: options.debugLog === true ? 'debug' : 'info',
    },
    ports: [port, tlsPort, ...(options.takesFiles === true ? [filesPort] : [])],
  });
  const stop = async (): Promise<void> => {
    await server.end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    software: 'prosody', domain: 'localhost', host: '127.0.0.1', port, tlsPort, caPem, caFile, directory, stop,
    log: () => server.output,
    addUser: (name, password) => writeAccount(directory, name, password, scram),
    restart: async () => { await server.end(); await server.start(); },
    crashAndRestart: async () => { await server.end('SIGKILL'); await server.start(); },
    halt: () => server.end(),
    start: () => server.start(),
    freeze: () => { server.freeze(); },
    thaw: () => { server.thaw(); },
  };
}
