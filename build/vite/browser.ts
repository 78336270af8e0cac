import { nodeBundle, workerBundles } from './shared.ts';

export const browser = [
  nodeBundle({ entry: 'electron/shell/browser/main.ts', file: 'out/browser/main.mjs', format: 'es' }),
  ...workerBundles('out/browser'),
];
