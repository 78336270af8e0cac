export { keepChromiumIn } from './paths.ts';
export { openElectronSecrets } from './secrets.ts';
export type { ElectronSecretsOptions, KeyStore } from './secrets.ts';
