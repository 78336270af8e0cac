/** A plain function of one world as the other world sees it, or data. */
type Crossing = { readonly function: number } | { readonly list: readonly Crossing[] } | { readonly record: readonly (readonly [string, Crossing])[] } | { readonly plain: unknown };
type Call = { readonly to: string; readonly kind: 'call'; readonly id: number; readonly callId: number; readonly args: readonly Crossing[] };
type Answer = { readonly to: string; readonly kind: 'answer'; readonly callId: number; readonly value?: Crossing; readonly error?: string };

export interface WorldEnd {
  give(value: unknown): Crossing;
  take(crossing: Crossing): unknown;
}

/**
 * One end of what Electron's context bridge does between the page's world and the preload's: functions become proxies, data is
 * copied. Both worlds of a document speak through an event whose name only they know; Blink copies `detail` on the way.
 * Put into each world as source text, so that it must not use anything from outside itself.
 */
export function openWorldEnd(eventName: string, here: string, there: string): WorldEnd {
  const { document } = globalThis as unknown as { document: EventTarget };
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  let last = 0;

  function say(detail: Call | Answer): void {
    document.dispatchEvent(new CustomEvent(eventName, { detail }));
  }

  function give(value: unknown): Crossing {
    if (typeof value === 'function') {
      last += 1;
      functions.set(last, value as (...args: unknown[]) => unknown);
      return { function: last };
    }
    if (Array.isArray(value)) return { list: value.map(give) };
    if (typeof value !== 'object' || value === null) return { plain: value };
    if (Object.getPrototypeOf(Object.getPrototypeOf(value) ?? null) !== null) throw new Error('The stand-in carries plain data and functions only.');
    return { record: Object.entries(value).map(([key, inner]) => [key, give(inner)] as const) };
  }

  function take(crossing: Crossing): unknown {
    if ('function' in crossing) return (...args: unknown[]) => call(crossing.function, args);
    if ('list' in crossing) return crossing.list.map(take);
    if ('record' in crossing) return Object.fromEntries(crossing.record.map(([key, inner]) => [key, take(inner)]));
    return crossing.plain;
  }

  function call(id: number, args: readonly unknown[]): unknown {
    last += 1;
    const callId = last;
    let answer: Answer | undefined;
    const hear = (event: Event): void => {
      const { detail } = event as CustomEvent<Call | Answer>;
      if (detail.to === here && detail.kind === 'answer' && detail.callId === callId) answer = detail;
    };
    document.addEventListener(eventName, hear);
    say({ to: there, kind: 'call', id, callId, args: args.map(give) });
    document.removeEventListener(eventName, hear);
    if (!answer?.value) throw new Error(answer?.error ?? 'The other world did not answer.');
    return take(answer.value);
  }

  document.addEventListener(eventName, (event) => {
    const { detail } = event as CustomEvent<Call | Answer>;
    if (detail.to !== here || detail.kind !== 'call') return;
    try {
      say({ to: there, kind: 'answer', callId: detail.callId, value: give(functions.get(detail.id)!(...detail.args.map(take))) });
    } catch (error) {
      say({ to: there, kind: 'answer', callId: detail.callId, error: error instanceof Error ? error.message : String(error) });
    }
  });
  return { give, take };
}

/** The page's world: makes what the preload exposes a property of `window`, before any script of the page runs. */
export function runPageWorld(eventName: string, end: WorldEnd): void {
  const { document } = globalThis as unknown as { document: EventTarget };
  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  }
  document.addEventListener(eventName, (event) => {
    const { detail } = event as CustomEvent<{ to: string; kind: string; key: string; api: Crossing }>;
    if (detail.to !== 'page' || detail.kind !== 'expose') return;
    Object.defineProperty(globalThis, detail.key, { value: freeze(end.take(detail.api)), enumerable: true });
  });
}

/** The preload's world: `require('electron')` with the two modules a sandboxed preload has, and nothing more of Node. */
export function runPreloadWorld(eventName: string, end: WorldEnd, preload: (require: (name: string) => unknown, module: object, exports: object) => void): void {
  const world = globalThis as unknown as { document: EventTarget; standinToMain(text: string): void; standinFromMain?: (text: string) => void };
  const toMain = world.standinToMain.bind(world);
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();

  world.standinFromMain = (text) => {
    const { channel, args } = JSON.parse(text) as { channel: string; args: unknown[] };
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...args);
  };

  function lacking<T extends object>(name: string, api: T): T {
    return new Proxy(api, {
      get(object, key) {
        if (key in object) return Reflect.get(object, key) as unknown;
        throw new Error(`The stand-in for Electron has no ${name}.${String(key)} in a preload.`);
      },
    });
  }

  const ipcRenderer = lacking('ipcRenderer', {
    send(channel: string, ...args: unknown[]) {
      toMain(JSON.stringify({ channel, args: args.map((value) => (value === undefined ? { isUndefined: true } : { value })) }));
    },
    on(channel: string, listener: (...args: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: (...args: unknown[]) => void) {
      listeners.get(channel)?.delete(listener);
    },
  });
  const contextBridge = lacking('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      world.document.dispatchEvent(new CustomEvent(eventName, { detail: { to: 'page', kind: 'expose', key, api: end.give(api) } }));
    },
  });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return lacking('electron', { ipcRenderer, contextBridge });
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}

/** The two scripts of a document, in the order in which they are to run. */
export function worldScripts(eventName: string, preloadSource: string | undefined): { readonly page: string; readonly preload: string | undefined } {
  const name = JSON.stringify(eventName);
  const page = `{ const end = (${openWorldEnd.toString()})(${name}, 'page', 'preload'); (${runPageWorld.toString()})(${name}, end); }`;
  if (preloadSource === undefined) return { page, preload: undefined };
  const preload = `{ const end = (${openWorldEnd.toString()})(${name}, 'preload', 'page');
    (${runPreloadWorld.toString()})(${name}, end, function (require, module, exports) {\n${preloadSource}\n}); }`;
  return { page, preload };
}
