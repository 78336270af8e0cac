import type * as Electron from 'electron';
import type { Cdp } from './cdp.ts';
import type { Runtime } from './runtime.ts';

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>>[1];

/** DevTools' names for what pages ask, and Electron's. */
const PERMISSIONS: readonly (readonly [string, Permission])[] = [
  ['geolocation', 'geolocation'], ['notifications', 'notifications'], ['camera', 'media'], ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'], ['midi', 'midi'], ['display-capture', 'display-capture'], ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'], ['window-management', 'window-management'], ['persistent-storage', 'persistent-storage'],
];

/**
 * Chromium can be told its answers only beforehand: the app's handlers are asked once, when the page is loaded. As in Electron, what
 * no handler refuses is granted, and both of them must refuse.
 */
export async function decidePermissions(runtime: Runtime, cdp: Cdp, origin: string, contents: Electron.WebContents): Promise<void> {
  const { request, check } = runtime.permissions;
  for (const [name, permission] of PERMISSIONS) {
    const isChecked = check?.(contents, permission, origin, { isMainFrame: true, requestingUrl: origin }) ?? true;
    const isGranted = request ? await new Promise<boolean>((resolve) => request(contents, permission, resolve, { isMainFrame: true, requestingUrl: origin })) : true;
    await cdp.send('Browser.setPermission', { permission: { name }, setting: isChecked || isGranted ? 'granted' : 'denied', origin }).catch(() => undefined);
  }
}
