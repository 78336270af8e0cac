type Answer = Readonly<Record<string, unknown>>;

/** Chromium's DevTools protocol over its WebSocket: commands with their answers, and the events one asks for. */
export class Devtools {
  readonly #socket: WebSocket;
  readonly #open = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  readonly #listeners = new Set<(method: string, params: Answer) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error, method, params } = JSON.parse(String(data)) as {
        id?: number; result?: Answer; error?: { message: string }; method?: string; params?: Answer;
      };
      if (method !== undefined) for (const listener of this.#listeners) listener(method, params ?? {});
      const call = id === undefined ? undefined : this.#open.get(id);
      if (!call) return;
      this.#open.delete(id!);
      if (error) call.reject(new Error(error.message));
      else call.resolve(result ?? {});
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#open.values()) reject(new Error('Chromium has gone'));
      this.#open.clear();
    });
  }

  static async open(url: string): Promise<Devtools> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => { reject(new Error(`no DevTools at ${url}`)); }, { once: true });
    });
    return new Devtools(socket);
  }

  call(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#open.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    });
  }

  onEvent(listener: (method: string, params: Answer) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#socket.close();
  }
}

/** One page of a light Chromium. */
export class LightPage {
  readonly devtools: Devtools;
  readonly #sessionId: string;

  private constructor(devtools: Devtools, sessionId: string) {
    this.devtools = devtools;
    this.#sessionId = sessionId;
  }

  static async attach(devtools: Devtools, targetId: string): Promise<LightPage> {
    const { sessionId } = await devtools.call('Target.attachToTarget', { targetId, flatten: true });
    return new LightPage(devtools, String(sessionId));
  }

  command(method: string, params: Answer = {}): Promise<Answer> {
    return this.devtools.call(method, params, this.#sessionId);
  }

  async open(address: string): Promise<void> {
    await this.command('Page.navigate', { url: address });
  }

  /** Runs an expression in the page; a promise is waited for, and what it answers must fit into JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }) as {
      result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /**
   * Looks at every frame until `look` answers true, and answers when the frame after it began, which is when a person sees it:
   * epoch milliseconds. A navigation in between is waited out.
   */
  async whenSeen<Args extends readonly unknown[]>(look: (...args: Args) => boolean, ...args: Args): Promise<number> {
    const expression = `new Promise((resolve, reject) => {
      const deadline = performance.now() + 120000;
      const step = () => {
        if ((${look.toString()})(${args.map((arg) => JSON.stringify(arg)).join(',')})) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        else if (performance.now() > deadline) reject(new Error('never seen; the page says: ' + document.body.innerText.slice(0, 500)));
        else requestAnimationFrame(step);
      };
      step();
    })`;
    for (;;) {
      try {
        return await this.evaluate<number>(expression);
      } catch (error) {
        // Between two documents there is nothing to look at yet.
        if (!/navigat|destroyed|collected|Cannot find (?:default execution )?context/iu.test(String(error))) throw error;
      }
    }
  }

  /** Presses and releases the left button in the middle of an element, `clicks` times. */
  async click(selector: string, name: string | RegExp, clicks = 1): Promise<void> {
    const { x, y } = await this.#on(selector, name, function middle(this: Element) {
      this.scrollIntoView({ block: 'nearest' });
      const box = this.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    for (let clickCount = 1; clickCount <= clicks; clickCount += 1) {
      for (const type of ['mousePressed', 'mouseReleased']) await this.command('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount });
    }
  }

  /** Focuses a field and types as a paste would. */
  async type(selector: string, name: string | RegExp, text: string): Promise<void> {
    await this.#on(selector, name, function focus(this: HTMLElement) { this.focus(); });
    await this.command('Input.insertText', { text });
  }

  /** Whether there is an element of that selector and accessible name now. */
  has(selector: string, name: string | RegExp): Promise<boolean> {
    return this.#on(selector, name, function isThere(this: Element | null) { return this instanceof Element; });
  }

  async #on<T>(selector: string, name: string | RegExp, fn: (this: never) => T): Promise<T> {
    const pattern = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$` : name.source;
    return this.evaluate(`(${fn.toString()}).call((${findNamed.toString()})(${JSON.stringify(selector)}, ${JSON.stringify(pattern)}))`);
  }
}

/** The first element whose accessible name, as far as our page gives names, matches. */
function findNamed(selector: string, pattern: string): Element | null {
  const wanted = new RegExp(pattern, 'u');
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...element.labels ?? []] : [];
    return element.getAttribute('aria-label')
      ?? [...ids.map((id) => document.getElementById(id)), ...labels, ...(ids.length + labels.length > 0 ? [] : [element])].map((part) => part?.textContent ?? '').join(' ').trim();
  };
  return [...document.querySelectorAll(selector)].find((element) => wanted.test(nameOf(element))) ?? null;
}
