export { openServerCertificate, type CertificateProblem, type ServerCertificateFiles } from './certificate.ts';
export { nodeServerCrypto } from './crypto.ts';
export { listen, type Listener, type ListenOptions } from './listener.ts';
