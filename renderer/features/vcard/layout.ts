import type { VcardName } from '../../../electron/lib/vcard-shape.ts';

export type Section = 'name' | 'reach' | 'work' | 'about';

/** What most people fill in, in the order of the form. */
export const SECTIONS: readonly { readonly id: Section; readonly names: readonly VcardName[] }[] = [
  { id: 'name', names: ['FN', 'NICKNAME', 'N'] },
  { id: 'reach', names: ['EMAIL', 'TEL', 'JABBERID', 'ADR'] },
  { id: 'work', names: ['ORG', 'TITLE', 'ROLE'] },
  { id: 'about', names: ['BDAY', 'URL', 'DESC'] },
];

/** The others. */
export const RARE: readonly VcardName[] = [
  'NOTE', 'CATEGORIES', 'LABEL', 'TZ', 'GEO', 'SOUND', 'LOGO', 'AGENT', 'KEY', 'CLASS', 'SORT-STRING', 'MAILER', 'UID', 'PRODID', 'REV', 'VERSION',
];

/** Those of which people have several. */
export const SEVERAL: ReadonlySet<VcardName> = new Set<VcardName>(['EMAIL', 'TEL', 'ADR', 'URL', 'LABEL']);

/** In which order the fields of a property stand, where it is another one than on the wire. */
export const FIELD_ORDER: Readonly<Partial<Record<VcardName, readonly string[]>>> = {
  N: ['GIVEN', 'FAMILY', 'MIDDLE', 'PREFIX', 'SUFFIX'],
  ADR: ['STREET', 'EXTADD', 'PCODE', 'LOCALITY', 'REGION', 'CTRY', 'POBOX'],
};

/** Lines in which a property is read, each of one or more parts. */
export const READING_LINES: Readonly<Partial<Record<VcardName, readonly (readonly string[])[]>>> = {
  N: [['PREFIX', 'GIVEN', 'MIDDLE', 'FAMILY', 'SUFFIX']],
  ADR: [['STREET'], ['EXTADD'], ['POBOX'], ['PCODE', 'LOCALITY'], ['REGION'], ['CTRY']],
  GEO: [['LAT', 'LON']],
};

/** Texts of more than a line. */
export const LONG: ReadonlySet<string> = new Set(['DESC', 'NOTE', 'CRED']);

/** Kinds that are offered at once; the others when asked for. */
export const COMMON_TYPES: ReadonlySet<string> = new Set(['HOME', 'WORK', 'CELL', 'VOICE', 'FAX', 'PREF']);
