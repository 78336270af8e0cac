import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import type { Wire } from '../../contract/wire.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Log } from '../../lib/log.ts';
import { isPageUrl } from './page-address.ts';

const CHANNEL = 'bridge';
/** As in the browser shell: no call of the page is longer, in UTF-16 units. */
const MAX_FRAME_LENGTH = 1024 * 1024;

export interface WindowWires {
  /** Gives every page that is loaded into this window a wire of its own: a reloaded page must not hear the answers of the former. */
  attach(contents: WebContents): void;
}

/** The contract's frames over the one channel between main process and page, one JSON text a message. */
export function serveWindows(serve: (wire: Wire) => Undo, log: Log): WindowWires {
  const receivers = new Map<WebContents, (frame: unknown) => void>();

  ipcMain.on(CHANNEL, (event, ...args: unknown[]) => {
    const receive = receivers.get(event.sender);
    const why = receive ? problemOf(event, args) : 'not our window';
    if (why !== undefined) log.warn('wire.refused', { why });
    else receive!(parseJson(args[0] as string));
  });

  return {
    attach(contents) {
      let end: Undo = () => undefined;
      const begin = (): void => {
        end();
        end = serve(openWire(contents, receivers));
      };
      contents.on('did-navigate', begin);
      contents.on('render-process-gone', () => end());
      contents.on('destroyed', () => {
        end();
        receivers.delete(contents);
      });
    },
  };
}

function openWire(contents: WebContents, receivers: Map<WebContents, (frame: unknown) => void>): Wire {
  return {
    send(frame) {
      if (!contents.isDestroyed()) contents.send(CHANNEL, JSON.stringify(frame));
    },
    onFrame(listener) {
      receivers.set(contents, listener);
      return () => {
        if (receivers.get(contents) === listener) receivers.delete(contents);
      };
    },
  };
}

/** Only the page itself is heard: the top frame of our window, showing our own address. */
function problemOf({ senderFrame, sender }: IpcMainEvent, args: readonly unknown[]): string | undefined {
  if (!senderFrame || senderFrame !== sender.mainFrame || !isPageUrl(senderFrame.url)) return 'not our page';
  if (args.length !== 1 || typeof args[0] !== 'string') return 'not a text';
  return args[0].length > MAX_FRAME_LENGTH ? 'too long' : undefined;
}

/** Undefined for what is no JSON: the contract then refuses it as it refuses every misshapen frame. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
