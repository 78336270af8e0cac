import { Link, type CoreLink } from './link.ts';

/** The part of a WebSocket that is used, so that a test can pass its own. */
export interface PageSocket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export interface SocketHost {
  open(): PageSocket;
  /** Runs `fn` once after `ms` milliseconds; the answer takes it back. */
  after(ms: number, fn: () => void): () => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;

/**
 * The contract's frames over one WebSocket, one JSON text a message. A lost socket is opened again after 0.25 to 5 seconds, for as
 * long as the page lives: the program behind it is on the same machine.
 */
export function linkOverSocket(host: SocketHost): CoreLink {
  let socket: PageSocket | undefined;
  let waitMs = FIRST_WAIT_MS;
  let undoWait: (() => void) | undefined;
  let isClosed = false;

  const link = new Link(() => {
    isClosed = true;
    undoWait?.();
    socket?.close();
  });

  function open(): void {
    const opened = host.open();
    const listeners = new Set<(frame: unknown) => void>();
    let isUp = false;
    socket = opened;
    opened.onopen = () => {
      isUp = true;
      waitMs = FIRST_WAIT_MS;
      link.attach({
        send: (frame) => opened.send(JSON.stringify(frame)),
        onFrame(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      });
    };
    opened.onmessage = ({ data }) => {
      const frame = typeof data === 'string' ? parseJson(data) : undefined;
      for (const listener of listeners) listener(frame);
    };
    opened.onclose = () => {
      if (isClosed) return;
      if (isUp || link.state === 'connecting') link.detach();
      undoWait = host.after(waitMs, open);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
  }

  open();
  return link;
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
