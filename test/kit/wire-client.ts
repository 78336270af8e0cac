import { WebSocket } from 'ws';
import { bridgeOver, type BridgeClient } from '../../electron/contract/client.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import type { EventMap, EventName } from '../../electron/contract/events.ts';

/** A window without a page: the contract over the browser shell's socket. What it costs is spent in the test's own process. */
export class WireClient {
  readonly bridge: BridgeClient;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.bridge = bridgeOver({
      send: (frame) => { socket.send(JSON.stringify(frame)); },
      onFrame(listener) {
        const receive = (data: Buffer): void => { listener(JSON.parse(data.toString('utf8'))); };
        socket.on('message', receive);
        return () => socket.off('message', receive);
      },
    }, (why) => { throw new Error(`the shell sent a misfit: ${why}`); });
  }

  /** Trades the token of the address the shell printed for a cookie and opens the socket. */
  static async open(address: string): Promise<WireClient> {
    const url = new URL(address);
    const answer = await fetch(url, { redirect: 'manual' });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie === undefined) throw new Error(`no cookie for ${url.origin}: ${answer.status}`);
    const socket = new WebSocket(`ws://${url.host}/wire`, { headers: { Cookie: cookie, Origin: url.origin } });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => { resolve(); });
      socket.once('error', reject);
    });
    return new WireClient(socket);
  }

  /** Calls and insists on success. */
  async must<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const result = await this.bridge.call(name, input as never);
    if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  /** Settles with what `look` answers first about an event. */
  when<T>(look: <Name extends EventName>(name: Name, data: EventMap[Name]) => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const undo = this.bridge.onEvent((name, data) => {
        const found = look(name, data as never);
        if (found === undefined) return;
        undo();
        resolve(found);
      });
    });
  }

  close(): void {
    this.bridge.close();
    this.#socket.close();
  }
}
