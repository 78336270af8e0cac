import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Wire } from '../../contract/wire.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Log } from '../../lib/log.ts';
import type { Gate } from './gate.ts';

/** The longest message a person can send, six times over for JSON's escapes, and room to spare. */
const MAX_FRAME_BYTES = 1024 * 1024;
/** What one slow window may leave unread. Beyond it the window is dropped: it comes back and takes a snapshot. */
const MAX_UNREAD_BYTES = 32 * 1024 * 1024;
const MAX_WINDOWS = 32;
/** WebSocket close codes (RFC 6455 §7.4.1). */
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;

export interface SocketOptions {
  readonly server: Server;
  readonly gate: Gate;
  /** Called for every window that may come in; the answer ends it. */
  readonly serve: (wire: Wire) => Undo;
  readonly log: Log;
  /** Bytes; the constant above unless told. */
  readonly maxUnreadBytes?: number | undefined;
}

/** The contract's frames over one WebSocket at `/wire` for each window, one JSON text a message. The answer says goodbye to all. */
export function serveSockets({ server, gate, serve, log, maxUnreadBytes = MAX_UNREAD_BYTES }: SocketOptions): Undo {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });

  function refusal(request: IncomingMessage): string | undefined {
    const foreign = gate.foreign(request, { needsOrigin: true });
    if (foreign !== undefined) return foreign;
    if (!gate.hasCookie(request)) return 'cookie';
    if (request.url !== '/wire') return 'path';
    return sockets.clients.size < MAX_WINDOWS ? undefined : 'too many windows';
  }

  server.on('upgrade', (request, connection, head) => {
    const why = refusal(request);
    if (why === undefined) {
      sockets.handleUpgrade(request, connection, head, (socket) => welcome(socket, connection));
      return;
    }
    log.warn('socket.refused', { why });
    connection.on('error', () => connection.destroy());
    connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  function welcome(socket: WebSocket, connection: Duplex): void {
    const listeners = new Set<(frame: unknown) => void>();
    let isCorked = false;

    /**
     * What is said within one turn of the event loop goes out in one write. What the window has not read by the next turn is
     * what counts against it, not the size of a burst.
     */
    function cork(): void {
      if (isCorked) return;
      if (socket.bufferedAmount > maxUnreadBytes) {
        log.warn('socket.dropped', { unreadBytes: socket.bufferedAmount });
        socket.terminate();
        return;
      }
      isCorked = true;
      connection.cork();
      setImmediate(() => {
        isCorked = false;
        connection.uncork();
      });
    }

    const end = serve({
      send(frame) {
        if (socket.readyState !== socket.OPEN) return;
        cork();
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
      },
      onFrame(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    });
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) {
        log.warn('socket.refused', { why: 'binary frame' });
        socket.close(UNSUPPORTED_DATA);
        return;
      }
      const frame = parseJson(data.toString('utf8'));
      for (const listener of listeners) listener(frame);
    });
    socket.on('error', (error) => log.warn('socket.broken', { why: error.message }));
    socket.on('close', end);
  }

  return () => {
    for (const socket of sockets.clients) socket.close(GOING_AWAY);
    sockets.close();
  };
}

/** Undefined for what is no JSON: the contract then refuses it as it refuses every misshapen frame. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
