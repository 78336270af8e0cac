import type { Software } from './define-feature.ts';

/** What we call ourselves to others (XEP-0030 identity, XEP-0092); the version is that of package.json, checked by a test. */
export const SOFTWARE: Software = { name: 'Linnet', version: '0.1.0' };
