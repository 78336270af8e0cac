import { nodeBundle, workerBundles } from './shared.ts';

export const browser = [
  nodeBundle({ entry: 'electron/shell/browser/main.ts', file: 'out/browser/main.cjs' }),
  ...workerBundles('out/browser'),
];
