/** What a language or a debugger asks of any object; never an API of Electron's. */
const UNIVERSAL = new Set<PropertyKey>(['then', 'toJSON', '__esModule', 'default', 'constructor', 'prototype', 'inspect', 'nodeType', 'asymmetricMatch']);

/** The same object, but asking for something it lacks is an error: nothing passes because the stand-in says `undefined`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver: unknown) {
      if (key in object || typeof key === 'symbol' || UNIVERSAL.has(key) || key.startsWith('_')) {
        const value: unknown = Reflect.get(object, key, object);
        // Private fields belong to the object itself, not to its stand-in.
        if (typeof value !== 'function' || key === 'constructor') return value;
        return Object.is(receiver, object) || isClass(value) ? value : boundTo(object, value as (...args: unknown[]) => unknown);
      }
      throw new Error(`The stand-in for Electron has no ${name}.${key}: add it in test/desktop/standin, as Electron does it.`);
    },
  });
}

const bound = new WeakMap<object, WeakMap<object, (...args: unknown[]) => unknown>>();

/** One and the same function for each pair, so that what was added can be taken away. */
function boundTo(object: object, method: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  let methods = bound.get(object);
  if (!methods) bound.set(object, (methods = new WeakMap()));
  let known = methods.get(method);
  if (!known) methods.set(method, (known = method.bind(object)));
  return known;
}

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
