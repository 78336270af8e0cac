/**
 * Who may know whom: the table of the house as data. The lint rule `linnet/layers` and the tests in `test/architecture`
 * are both made from it, so that the rule is written down once.
 */
export interface Layer {
  readonly name: string;
  /** Folders (ending in `/`) or single files, from the project's root. The longest match decides. */
  readonly paths: readonly string[];
  /** Layers this one may import, besides itself. */
  readonly mayImport: readonly string[];
  /** npm packages and Node modules it may import: an exact name, or a scope or prefix ending in `/` or `:`. */
  readonly packages: readonly string[];
  /** What to do instead, in one sentence; ends every refusal. */
  readonly instead: string;
}

/** The interfaces that core declares or passes on, and platforms fill. */
const ports = 'ports';

export const layers: readonly Layer[] = [
  {
    name: 'lib', paths: ['electron/lib/'], mayImport: [], packages: [],
    instead: 'lib depends on nothing: move what needs more to the layer that owns it.',
  },
  {
    name: 'contract', paths: ['electron/contract/'], mayImport: ['lib'], packages: ['zod', 'zod/'],
    instead: 'the contract is what page and core say to each other: describe the shape here and map it in core.',
  },
  {
    name: ports,
    paths: ['electron/core/ports.ts', 'electron/store/database.ts', 'electron/store/rows.ts', 'electron/xmpp/stream/xmpp-stream.ts', 'electron/xmpp/stream/stream-failure.ts', 'electron/xmpp/stream/connect-fact.ts', 'electron/server/stream/ports.ts'],
    mayImport: ['lib', 'xmpp/kit'], packages: [],
    instead: 'a port is a small interface: it names only what its users need.',
  },
  {
    name: 'xmpp/kit', paths: ['electron/xmpp/kit/'], mayImport: ['lib', ports], packages: [],
    instead: 'the kit knows XML and stanzas only: a spec belongs in xmpp/features, sockets in xmpp/stream.',
  },
  {
    name: 'xmpp/parser', paths: ['electron/xmpp/parser/'], mayImport: ['lib', 'xmpp/kit'], packages: ['saxes'],
    instead: 'the parser makes elements of bytes: meaning belongs in xmpp/features, sockets in xmpp/stream.',
  },
  {
    name: 'xmpp/features', paths: ['electron/xmpp/features/'], mayImport: ['lib', 'xmpp/kit', ports], packages: [],
    instead: 'a feature knows the protocol, not our screens or tables: return data and let core decide; sockets belong in xmpp/stream.',
  },
  {
    name: 'xmpp/stream', paths: ['electron/xmpp/stream/'], mayImport: ['lib', 'xmpp/kit', 'xmpp/parser', ports],
    packages: ['@xmpp/', 'node:net', 'node:tls', 'node:dns', 'node:dns/', 'node:crypto', 'node:events', 'node:stream', 'node:string_decoder', 'node:url', 'node:util', 'node:worker_threads'],
    instead: 'the stream carries elements: meaning belongs in xmpp/features, storing in core.',
  },
  {
    name: 'store', paths: ['electron/store/'], mayImport: ['lib', ports], packages: [],
    instead: 'the store knows tables only: core maps between them and the protocol or the contract.',
  },
  {
    name: 'core', paths: ['electron/core/'], mayImport: ['lib', 'contract', 'xmpp/kit', 'xmpp/parser', 'xmpp/features', 'store', ports],
    packages: ['zod', 'zod/', 'papaparse'],
    instead: 'core reaches the outside through core/ports.ts only: declare a port there, fill it in platform and pass it in from the shell.',
  },
  {
    name: 'server', paths: ['electron/server/'], mayImport: ['lib', 'xmpp/kit', 'xmpp/parser', 'xmpp/features', ports], packages: [],
    instead: 'the local server knows the protocol only: it must not see the app it is used to try out; sockets and secrets come through its ports.',
  },
  {
    name: 'platform/node', paths: ['electron/platform/node/'], mayImport: ['lib', ports], packages: ['node:', 'better-sqlite3-multiple-ciphers', 'ws'],
    instead: 'a platform fills a port of core/ports.ts with what Node gives; decisions belong in core.',
  },
  {
    name: 'platform/electron', paths: ['electron/platform/electron/'], mayImport: ['lib', ports, 'platform/node'], packages: ['node:', 'electron'],
    instead: 'a platform fills a port of core/ports.ts with what Electron gives; decisions belong in core.',
  },
  {
    name: 'shell', paths: ['electron/shell/'],
    mayImport: ['lib', 'contract', 'xmpp/kit', 'xmpp/features', 'xmpp/stream', 'store', 'core', 'server', 'platform/node', ports],
    packages: ['node:'],
    instead: 'what both shells use must run without Electron and without a browser.',
  },
  {
    name: 'shell/desktop', paths: ['electron/shell/desktop/'],
    mayImport: ['lib', 'contract', 'xmpp/kit', 'xmpp/features', 'xmpp/stream', 'store', 'core', 'server', 'platform/node', 'platform/electron', 'shell', 'catalogues', 'assets', ports],
    packages: ['node:', 'electron', 'i18next', 'electron-updater', 'electron-updater/', 'builder-util-runtime'],
    instead: 'a shell only puts the parts together; what the page shows goes over the contract, and the other shell is not needed.',
  },
  {
    name: 'shell/browser', paths: ['electron/shell/browser/'],
    mayImport: ['lib', 'contract', 'xmpp/kit', 'xmpp/features', 'xmpp/stream', 'store', 'core', 'server', 'platform/node', 'shell', ports],
    packages: ['node:', 'ws'],
    instead: 'the browser shell runs on plain Node: no Electron, nothing of the desktop shell, and the page only as built files.',
  },
  {
    name: 'shell/server', paths: ['electron/shell/server/'],
    mayImport: ['lib', 'server', 'platform/node', 'shell', ports], packages: ['node:'],
    instead: 'the program of the server runs on plain Node and knows nothing of the messenger.',
  },
  {
    name: 'renderer/styles', paths: ['renderer/styles/'], mayImport: [], packages: ['@fontsource-variable/'],
    instead: 'styles are tokens and rules only.',
  },
  {
    name: 'assets', paths: ['assets/'], mayImport: [], packages: [],
    instead: 'assets are files only, no code.',
  },
  {
    name: 'catalogues',
    paths: [...['en', 'de', 'fr', 'es', 'cs', 'ar', 'zh-Hans'].map((tag) => `renderer/i18n/${tag}/`), 'renderer/i18n/catalogue.ts', 'renderer/i18n/choose.ts', 'renderer/i18n/tree.ts'],
    mayImport: [], packages: [],
    instead: 'a catalogue is texts only: the page and the desktop shell speak from the same ones.',
  },
  {
    name: 'renderer/i18n', paths: ['renderer/i18n/'], mayImport: ['lib', 'contract', 'catalogues'], packages: ['i18next', 'react-i18next', 'react'],
    instead: 'catalogues and formatting know no screens.',
  },
  {
    name: 'renderer/ui', paths: ['renderer/ui/'], mayImport: ['lib', 'renderer/i18n', 'renderer/styles'],
    packages: ['react', 'react/', 'react-dom', '@internationalized/date', 'react-aria-components', 'react-aria-components/', 'lucide-react', 'virtua'],
    instead: 'ui parts take props only: connect them to the store in renderer/features.',
  },
  {
    name: 'renderer/bridge', paths: ['renderer/bridge/'], mayImport: ['lib', 'contract'], packages: ['zod', 'zod/'],
    instead: 'the bridge carries frames: state belongs in renderer/state.',
  },
  {
    name: 'renderer/state', paths: ['renderer/state/'], mayImport: ['lib', 'contract', 'renderer/bridge'], packages: ['zustand', 'zustand/'],
    instead: 'state knows no React and no screen: read it through a selector from renderer/features.',
  },
  {
    name: 'renderer/features', paths: ['renderer/features/'],
    mayImport: ['lib', 'contract', 'renderer/bridge', 'renderer/state', 'renderer/ui', 'renderer/i18n', 'renderer/styles'],
    packages: ['react', 'react/', 'react-dom', 'react-aria-components', 'react-aria-components/', 'lucide-react', 'virtua', 'zustand', 'zustand/', 'react-i18next', 'unhomoglyph/'],
    instead: 'a screen talks to core over the contract (bridge.call) and reads the store; the rest of electron/ is not there in a browser.',
  },
  {
    name: 'renderer/app', paths: ['renderer/app/', 'renderer/'],
    mayImport: ['lib', 'contract', 'renderer/bridge', 'renderer/state', 'renderer/ui', 'renderer/features', 'renderer/i18n', 'renderer/styles'],
    packages: ['react', 'react/', 'react-dom', 'react-dom/', 'react-aria-components', 'react-aria-components/', 'react-i18next', 'i18next', 'zustand', 'zustand/', 'lucide-react'],
    instead: 'the page talks to core over the contract (bridge.call); the rest of electron/ is not there in a browser.',
  },
];

/** Folders whose children are closed: only their `index.ts` may be imported from outside. */
export const closedFolders: readonly string[] = ['electron/xmpp/features/', 'renderer/features/'];

/** The only two files that may name `ipcMain` and `ipcRenderer`. */
export const ipcFiles: readonly string[] = ['electron/shell/desktop/wire.ts', 'electron/shell/desktop/preload.ts'];

/** Where time and chance come through ports. */
export const portedTimeFolders: readonly string[] = [
  'electron/lib/', 'electron/contract/', 'electron/xmpp/', 'electron/store/', 'electron/core/', 'electron/server/',
];

/** What tests beside the code may import on top of their layer. */
const testPackages: readonly string[] = ['vitest', 'fast-check', 'node:', 'saxes', 'react', 'react-dom', 'react-dom/'];

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/u.test(path);
}

/** The layer a file of the project belongs to; undefined for tests, build scripts and assets. */
export function layerOf(path: string): Layer | undefined {
  let found: Layer | undefined;
  let length = 0;
  for (const layer of layers) {
    for (const prefix of layer.paths) {
      const isInside = prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix;
      if (isInside && prefix.length > length) [found, length] = [layer, prefix.length];
    }
  }
  return found;
}

/** Joins a relative specifier to the importing file; answers a path from the project's root. */
export function resolveSpecifier(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\?.*$/u, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isAllowed(name: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) => name === entry || (/[/:]$/u.test(entry) && name.startsWith(entry)));
}

/** The folder of the closed child a path lies in, such as `electron/xmpp/features/rfc3921-roster/`. */
function closedChild(path: string): string | undefined {
  for (const folder of closedFolders) {
    if (!path.startsWith(folder)) continue;
    const end = path.indexOf('/', folder.length);
    if (end > 0) return path.slice(0, end + 1);
  }
  return undefined;
}

/**
 * Why `from` may not import `specifier`, as a sentence that says what to do; undefined when it may.
 * `from` is a path from the project's root with forward slashes.
 */
export function importProblem(from: string, specifier: string): string | undefined {
  const layer = layerOf(from);
  if (!layer) return undefined;
  if (!specifier.startsWith('.')) {
    if (isAllowed(specifier, layer.packages) || (isTest(from) && isAllowed(specifier, testPackages))) return undefined;
    return `${layer.name} must not import '${specifier}': ${layer.instead}`;
  }
  const target = resolveSpecifier(from, specifier);
  if (target.startsWith('test/') && isTest(from)) return undefined;
  const other = layerOf(target);
  if (!other) return `${layer.name} must not import '${target}', which belongs to no layer: ${layer.instead}`;
  if (other !== layer && !layer.mayImport.includes(other.name)) {
    return `${layer.name} must not import ${other.name} ('${target}'): ${layer.instead}`;
  }
  const child = closedChild(target);
  if (child && !from.startsWith(child) && !/^index\.tsx?$/u.test(target.slice(child.length))) {
    return `'${target}' is private to its folder: import '${child}index.ts', and export there what is needed.`;
  }
  return undefined;
}
