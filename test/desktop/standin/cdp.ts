import { WebSocket } from 'ws';

type Params = Readonly<Record<string, unknown>>;
type Listener = (params: never) => void;

/** The Chrome DevTools Protocol over one socket, with flat sessions: only what the stand-in needs. */
export class Cdp {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<never>>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#receive(JSON.parse(data.toString()) as Message));
    socket.on('close', () => {
      for (const answer of this.#waiting.values()) answer.reject(new Error('Chromium is gone'));
      this.#waiting.clear();
    });
  }

  static connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 512 * 1024 * 1024 });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new Cdp(socket)));
      socket.once('error', reject);
    });
  }

  send<Result = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<Result> {
    const id = (this.#lastId += 1);
    const answer = Promise.withResolvers<never>();
    this.#waiting.set(id, answer);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    return answer.promise;
  }

  /** `sessionId` undefined: the browser's own events. */
  on<P>(method: string, sessionId: string | undefined, listener: (params: P) => void): void {
    const key = `${sessionId ?? ''} ${method}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? new Set()).add(listener as Listener));
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive({ id, result, error, method, params, sessionId }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params as never);
      return;
    }
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result as never);
  }
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
}
