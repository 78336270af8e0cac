import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface PageFile {
  readonly contentType: string;
  /** Its name carries a hash of its content: it never changes. */
  readonly isImmutable: boolean;
  read(): Promise<Buffer>;
}

/**
 * The files of the built page by URL path (`/`, `/assets/index-1a2b3c4d.js`). Only what was found in the folder at the start is
 * in the map, and requests are looked up, never joined to a path: there is nothing to traverse (hazard U8).
 */
export type PageFiles = ReadonlyMap<string, PageFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ogg': 'audio/ogg', '.mp3': 'audio/mpeg', '.wav': 'audio/wav', '.txt': 'text/plain; charset=utf-8',
};

/** Throws when the page has not been built. */
export function findPageFiles(directory: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${path.slice(directory.length + 1).split(sep).map(encodeURIComponent).join('/')}`;
    const file: PageFile = { contentType, isImmutable: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(url), read: () => readFile(path) };
    files.set(url, file);
    if (url === '/index.html') files.set('/', file);
  }
  if (!files.has('/')) throw new Error(`no index.html in ${directory}`);
  return files;
}
