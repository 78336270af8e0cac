/** Kept equal to package.json by made-with.test.ts. */
export const VERSION = '0.1.0';

/** What the shipped program is made with, and under which licence each part comes; checked by made-with.test.ts. */
export const LIBRARIES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@xmpp/client', licence: 'ISC' },
  { name: 'better-sqlite3-multiple-ciphers', licence: 'MIT' },
  { name: 'electron', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'lucide-react', licence: 'ISC' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-aria-components', licence: 'Apache-2.0' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-i18next', licence: 'MIT' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'unhomoglyph', licence: 'MIT' },
  { name: 'virtua', licence: 'MIT' },
  { name: 'ws', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
];
