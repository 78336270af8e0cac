import { Menu } from 'electron';

/** The least that the platforms need so that their own keys work (copy and paste, minimise, close, quit). */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]));
}
