import { testCa } from '../test-ca.ts';
import type { ServerCertificate } from './test-server.ts';

let made: ServerCertificate | undefined;

/** A certificate for `localhost` and the names below it, from the tests' own authority; one for the whole process. */
export function localhostCertificate(): ServerCertificate {
  made ??= { ...testCa().issue({ commonName: 'localhost', dns: ['localhost', '*.localhost'] }), caPem: testCa().pem };
  return made;
}
