import type { Software } from './define-feature.ts';

/** What we call ourselves to others (XEP-0030 identity, XEP-0092, XEP-0115); version and home are those of package.json, checked by a test. */
export const SOFTWARE: Software = { name: 'Linnet', version: '0.1.0', home: 'https://linnet.invalid/' };
