import { nodeBundle, workerBundles } from './shared.ts';

/** A sandboxed preload is one file by Electron's rule. */
export const desktop = [
  nodeBundle({ entry: 'electron/shell/desktop/main.ts', file: 'out/desktop/main.cjs' }),
  nodeBundle({ entry: 'electron/shell/desktop/preload.ts', file: 'out/desktop/preload.cjs' }),
  ...workerBundles('out/desktop'),
];
