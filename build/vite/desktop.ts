import { nodeBundle, workerBundles } from './shared.ts';

/**
 * Electron's main process takes CommonJS: it is evaluated in one go, before `ready`, as registering the `app:` scheme asks for.
 * A sandboxed preload is CommonJS in one file by Electron's rule.
 */
export const desktop = [
  nodeBundle({ entry: 'electron/shell/desktop/main.ts', file: 'out/desktop/main.cjs', format: 'cjs' }),
  nodeBundle({ entry: 'electron/shell/desktop/preload.ts', file: 'out/desktop/preload.cjs', format: 'cjs' }),
  ...workerBundles('out/desktop'),
];
