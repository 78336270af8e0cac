import { Link, type CoreLink } from './link.ts';
import { linkOverSocket, parseJson, type PageSocket } from './socket-link.ts';
import type { PageBridge } from '../../electron/contract/wire.ts';

export type { CoreLink, LinkState } from './link.ts';

declare global {
  interface Window {
    readonly bridge?: PageBridge;
  }
}

/** Connects to core: through the preload where there is one, else over a WebSocket to where the page came from. */
export function connect(): CoreLink {
  const preload = window.bridge;
  if (!preload) {
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wire`;
    return linkOverSocket({
      open: () => new WebSocket(url) as PageSocket,
      after: (ms, fn) => {
        const timer = setTimeout(fn, ms);
        return () => clearTimeout(timer);
      },
    });
  }
  const listeners = new Set<(frame: unknown) => void>();
  preload.onMessage((text) => {
    const frame = parseJson(text);
    for (const listener of listeners) listener(frame);
  });
  const link = new Link(() => listeners.clear());
  link.attach({
    send: (frame) => preload.post(JSON.stringify(frame)),
    onFrame(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  return link;
}
