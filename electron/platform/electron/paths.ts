import type { App } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Puts what Chromium keeps (caches, its own preferences, the lock of the single instance) into the profile, so that everything
 * lies in one folder. To be called before Electron is ready. A profile that cannot be written gets a folder for this run only.
 */
export function keepChromiumIn(app: Pick<App, 'setPath'>, profileDirectory: string): void {
  app.setPath('userData', makeFolder(profileDirectory));
}

function makeFolder(profileDirectory: string): string {
  const folder = join(profileDirectory, 'chromium');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'linnet-chromium-'));
  }
}
