import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppUpdater } from 'electron-updater';

/** The updater of this system and of the kind of package that the program was installed from. */
export async function openAppUpdater(platform: NodeJS.Platform, resources: string): Promise<AppUpdater> {
  const updaters = await import('electron-updater');
  if (platform === 'win32') return new updaters.NsisUpdater();
  if (platform === 'darwin') return new updaters.MacUpdater();
  return isDeb(resources) ? new updaters.DebUpdater() : new updaters.AppImageUpdater();
}

/** electron-builder writes the kind into every package that has a package manager. */
function isDeb(resources: string): boolean {
  try {
    return readFileSync(join(resources, 'package-type'), 'utf8').trim() === 'deb';
  } catch {
    return false;
  }
}
