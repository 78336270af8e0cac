/** What one kind of property of a vCard consists of. */
export interface VcardShape {
  /** Empty elements that say what it is for, or which it is; written in this order. */
  readonly types: readonly string[];
  /** Elements with text, by their path from the property; `text` is the property's own text. */
  readonly parts: readonly string[];
  /** The element that may come several times. */
  readonly list?: string;
  /** The part that some programs write as the property's own text; so it is read, never written. */
  readonly bare?: string;
}

const TEXT = { types: [], parts: ['text'] } as const;
const PLACE = ['HOME', 'WORK', 'POSTAL', 'PARCEL', 'DOM', 'INTL', 'PREF'] as const;
const FILE = { types: [], parts: ['TYPE', 'BINVAL', 'EXTVAL'] } as const;

/** Every property of XEP-0054's DTD, in its order. */
export const VCARD_SHAPES = {
  VERSION: TEXT,
  FN: TEXT,
  N: { types: [], parts: ['FAMILY', 'GIVEN', 'MIDDLE', 'PREFIX', 'SUFFIX'] },
  NICKNAME: TEXT,
  PHOTO: FILE,
  BDAY: TEXT,
  ADR: { types: PLACE, parts: ['POBOX', 'EXTADD', 'STREET', 'LOCALITY', 'REGION', 'PCODE', 'CTRY'] },
  LABEL: { types: PLACE, parts: [], list: 'LINE' },
  TEL: { types: ['HOME', 'WORK', 'VOICE', 'FAX', 'PAGER', 'MSG', 'CELL', 'VIDEO', 'BBS', 'MODEM', 'ISDN', 'PCS', 'PREF'], parts: ['NUMBER'], bare: 'NUMBER' },
  EMAIL: { types: ['HOME', 'WORK', 'INTERNET', 'PREF', 'X400'], parts: ['USERID'], bare: 'USERID' },
  JABBERID: TEXT,
  MAILER: TEXT,
  TZ: TEXT,
  GEO: { types: [], parts: ['LAT', 'LON'] },
  TITLE: TEXT,
  ROLE: TEXT,
  LOGO: FILE,
  AGENT: { types: [], parts: ['vCard/FN', 'vCard/TEL/NUMBER', 'vCard/EMAIL/USERID', 'EXTVAL'] },
  ORG: { types: [], parts: ['ORGNAME'], list: 'ORGUNIT' },
  CATEGORIES: { types: [], parts: [], list: 'KEYWORD' },
  NOTE: TEXT,
  PRODID: TEXT,
  REV: TEXT,
  'SORT-STRING': TEXT,
  SOUND: { types: [], parts: ['PHONETIC', 'BINVAL', 'EXTVAL'] },
  UID: TEXT,
  URL: TEXT,
  CLASS: { types: ['PUBLIC', 'PRIVATE', 'CONFIDENTIAL'], parts: [] },
  KEY: { types: [], parts: ['TYPE', 'CRED'] },
  DESC: TEXT,
} as const satisfies Readonly<Record<string, VcardShape>>;

export type VcardName = keyof typeof VCARD_SHAPES;
export const VCARD_NAMES = Object.keys(VCARD_SHAPES) as VcardName[];

export function shapeOf(name: VcardName): VcardShape {
  return VCARD_SHAPES[name];
}

/** One property as it stands in a card. */
export interface VcardProperty {
  readonly name: VcardName;
  readonly types: readonly string[];
  /** By path; parts without text are left out. */
  readonly parts: Readonly<Record<string, string>>;
  readonly list: readonly string[];
}

/** What becomes of one property. What is not named stays as it is, down to what nobody here knows. */
export interface VcardChange {
  readonly name: VcardName;
  /** The how-many-th of its name in the card, from 0; a new one when absent. */
  readonly ordinal?: number | undefined;
  readonly types?: readonly string[] | undefined;
  /** New texts by path; an empty one takes the part out. */
  readonly parts?: Readonly<Record<string, string>> | undefined;
  readonly list?: readonly string[] | undefined;
  readonly isRemoved?: boolean | undefined;
}
