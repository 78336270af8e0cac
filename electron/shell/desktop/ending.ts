import type { App as ElectronApp } from 'electron';
import type { App } from '../../core/app.ts';
import type { FileLog } from '../../platform/node/index.ts';

/** A clean end may take this long, milliseconds; whatever is not done by then is left: everything that matters is stored before it is shown. */
const PATIENCE_MS = 1_700;

/** Ends the app when its last window is closed (not on macOS, where programs stay), and takes leave of every server before the process ends. */
export function endInOrder(electron: Pick<ElectronApp, 'on' | 'quit' | 'exit'>, linnet: App, log: FileLog): void {
  electron.on('window-all-closed', () => {
    if (process.platform !== 'darwin') electron.quit();
  });
  electron.on('will-quit', (event) => {
    event.preventDefault();
    const exit = (): void => {
      log.close();
      electron.exit(0);
    };
    setTimeout(exit, PATIENCE_MS);
    linnet.dispose().then(exit, exit);
  });
}
