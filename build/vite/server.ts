import { nodeBundle, workerBundles } from './shared.ts';

export const server = [
  nodeBundle({ entry: 'electron/shell/server/main.ts', file: 'out/server/main.cjs' }),
  ...workerBundles('out/server'),
];
