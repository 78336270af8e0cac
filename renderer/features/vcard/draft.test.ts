import { describe, expect, it } from 'vitest';
import type { VcardProperty } from '../../../electron/contract/models/vcard.ts';
import { sampleProperty } from '../../../test/kit/sample-vcards.ts';
import { changesOf, draftOf, newProperty, rebased, wordsOf, type Draft, type DraftProperty } from './draft.ts';

const CARD: readonly VcardProperty[] = [
  sampleProperty('FN', 'Ann'), sampleProperty('TEL', { NUMBER: '1' }, { types: ['CELL'] }), sampleProperty('TEL', { NUMBER: '2' }), sampleProperty('ORG', { ORGNAME: 'o' }, { list: ['u', ''] }),
  sampleProperty('PHOTO', { TYPE: 'image/png' }, { picture: 'a'.repeat(40), bytes: 9 }),
];

function edit(draft: Draft, find: (property: DraftProperty) => boolean, change: Partial<DraftProperty>): Draft {
  expect(draft.filter(find)).toHaveLength(1);
  return draft.map((property) => (find(property) ? { ...property, ...change } : property));
}
const nth = (name: string, ordinal: number) => (property: DraftProperty): boolean => property.name === name && property.base?.ordinal === ordinal;
const blank = (name: string) => (property: DraftProperty): boolean => property.name === name && property.base === undefined;

describe('what is to be changed', () => {
  it('is nothing in a card that was only looked at, blank fields and kinds alone included', () => {
    expect(changesOf(draftOf(CARD))).toEqual([]);
    expect(changesOf(edit(draftOf(CARD), blank('ADR'), { types: ['HOME'] }))).toEqual([]);
  });

  it('names what differs and nothing else', () => {
    let draft = edit(draftOf(CARD), nth('TEL', 1), { types: ['WORK'], parts: { NUMBER: '22' } });
    draft = edit(draft, nth('FN', 0), { parts: {} });
    draft = edit(draft, nth('ORG', 0), { list: ['u', 'v', ' '] });
    draft = edit(draft, nth('TEL', 0), { isRemoved: true });
    draft = edit(draft, blank('CLASS'), { types: ['PRIVATE'] });
    draft = edit(draft, nth('PHOTO', 0), { parts: { TYPE: 'image/jpeg', BINVAL: 'AAAA', EXTVAL: '' } });
    draft = [...draft, { ...newProperty('TEL'), parts: { NUMBER: '3' } }];
    expect(changesOf(draft)).toEqual([
      { name: 'FN', ordinal: 0, parts: { text: '' } }, { name: 'TEL', ordinal: 0, isRemoved: true }, { name: 'TEL', ordinal: 1, types: ['WORK'], parts: { NUMBER: '22' } },
      { name: 'ORG', ordinal: 0, list: ['u', 'v'] }, { name: 'PHOTO', ordinal: 0, parts: { TYPE: 'image/jpeg', BINVAL: 'AAAA' } },
      { name: 'CLASS', types: ['PRIVATE'] }, { name: 'TEL', parts: { NUMBER: '3' } },
    ]);
  });
});

describe('a card that was changed elsewhere meanwhile', () => {
  it('keeps what was typed here beside what was changed there', () => {
    const mine = edit(edit(draftOf(CARD), nth('TEL', 0), { parts: { NUMBER: '11' } }), blank('NOTE'), { parts: { text: 'mine' } });
    const { draft, clashes } = rebased(mine, [...CARD.map((property) => (property.name === 'FN' ? sampleProperty('FN', 'Annabel') : property)), sampleProperty('URL', 'u')]);
    expect(clashes).toEqual([]);
    expect(changesOf(draft)).toEqual([{ name: 'TEL', ordinal: 0, parts: { NUMBER: '11' } }, { name: 'NOTE', parts: { text: 'mine' } }]);
    expect(draft.filter(({ name }) => name === 'FN' || name === 'URL').map(wordsOf)).toEqual(['Annabel', 'u']);
  });

  it('says where both changed the same thing, and what it says there', () => {
    const mine = edit(edit(draftOf(CARD), nth('FN', 0), { parts: { text: 'Anna' } }), blank('NOTE'), { parts: { text: 'mine' } });
    const { draft, clashes } = rebased(mine, [sampleProperty('FN', 'Annabel'), sampleProperty('NOTE', 'theirs')]);
    expect(clashes).toEqual([{ name: 'FN', text: 'Annabel' }, { name: 'NOTE', text: 'theirs' }]);
    expect(changesOf(draft)).toEqual([{ name: 'FN', ordinal: 0, parts: { text: 'Anna' } }, { name: 'NOTE', ordinal: 0, parts: { text: 'mine' } }]);
  });

  it('gets again what was changed here and removed there', () => {
    const mine = edit(edit(draftOf(CARD), nth('TEL', 1), { parts: { NUMBER: '22' } }), nth('FN', 0), { isRemoved: true });
    const { draft, clashes } = rebased(mine, [sampleProperty('TEL', { NUMBER: '1' }, { types: ['CELL'] })]);
    expect([changesOf(draft), clashes]).toEqual([[{ name: 'TEL', parts: { NUMBER: '22' } }], []]);
  });
});
