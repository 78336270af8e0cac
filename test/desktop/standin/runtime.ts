import type { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { Chromium } from './chromium.ts';
import type { WebContents } from './web-contents.ts';

type PermissionRequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];

/** What the parts of the stand-in know of each other. */
export interface Runtime {
  /** Settles when the app is ready. */
  readonly chromium: Promise<Chromium>;
  readonly schemes: Set<string>;
  readonly protocolHandlers: Map<string, ProtocolHandler>;
  readonly windows: Set<ClosableWindow>;
  readonly permissions: { request: PermissionRequestHandler; check: PermissionCheckHandler };
  isSandboxed: boolean;
  /** The default session, as the module gives it out. */
  session?: Electron.Session;
  readonly app: EventEmitter;
  readonly ipcMain: EventEmitter;
  /** Each page of the stand-in as the module gives it out. */
  readonly givenContents: Map<WebContents, Electron.WebContents>;
}

export interface ClosableWindow extends EventEmitter {
  close(): void;
  isDestroyed(): boolean;
}

/** An event of Electron's that can be prevented, with its details on it. */
export function preventable<Details extends object>(details: Details): Details & { readonly defaultPrevented: boolean; preventDefault(): void } {
  let isPrevented = false;
  return Object.defineProperties({ ...details } as Details & { defaultPrevented: boolean; preventDefault(): void }, {
    defaultPrevented: { get: () => isPrevented },
    preventDefault: { value: () => void (isPrevented = true) },
  });
}
