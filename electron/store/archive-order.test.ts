import { expect, it } from 'vitest';
import { placesFor, type Entry } from './archive-order.ts';
import type { MessageId } from './keys.ts';

/** `a10`: stored at 10 in conversation a; `a`: new in it. */
async function place(words: string, { before = 1_000, taken = [], lowestOf = new Map<string, number>(), ceilingOf = new Map<string, number>() }: { readonly before?: number; readonly taken?: readonly number[]; readonly lowestOf?: Map<string, number>; readonly ceilingOf?: Map<string, number> } = {}): Promise<string> {
  const entries = words.split(' ').map((word): Entry => ({ conversation: word[0]!, known: word.length > 1 ? Number(word.slice(1)) as MessageId : undefined }));
  const all = [...taken, ...entries.flatMap(({ known }) => known ?? [])];
  const { places, lowest } = await placesFor(entries, before as MessageId, lowestOf, {
    takenBelow: async (edge) => all.filter((each) => each < edge),
    nextAbove: async (edge) => all.filter((each) => each > edge).toSorted((one, other) => one - other)[0] ?? edge + 64,
  }, ceilingOf);
  return `${places.map((each) => each ?? '-').join(' ')}, ${lowest}`;
}

it.each([
  ['only new ones fill down from the gap’s end', 'a b a', '999 998 997, 997'],
  ['what is known stays, and what is new goes below it', 'a900 a b b800 a', '- 899 898 - 799, 799'],
  ['what came before in the conversation of this session stays before', 'a a1064 b', '1127 - 1063, 1063'],
  ['taken places are passed over', 'a b', '999 996, 996', [998, 997]],
  ['where there is no room between two, the lower ones make way', 'a100 a a99 b98 a96 a50', '- 97 95 - 94 -, 50'],
  ['one that came too late moves, not all the others', 'a50 a100 a90 a80', '999 - - -, 80'],
  ['one that came too early moves', 'a100 a90 a120 a80', '- - 89 -, 80'],
  ['another conversation has an order of its own', 'a50 b100 a40 b90', '- - - -, 40'],
])('%s', async (_, words, expected, taken: readonly number[] = []) => {
  expect(await place(words, { taken })).toBe(expected);
});

it('what earlier pages had stands above, and a conversation without them begins anew', async () => {
  const lowestOf = new Map([['a', 50]]);
  expect(await place('a60 a40 b70 a', { lowestOf })).toBe('49 - - 39, 39');
  expect([...lowestOf]).toEqual([['a', 39], ['b', 70]]);
});

it('what comes after the whole page stays after it, and only in its conversation', async () => {
  const later = { taken: [1110], ceilingOf: new Map([['a', 1110]]) };
  expect(await place('a1100 a1120 b1130', later)).toBe('- 1099 -, 1099');
  expect(await place('a1120 a1100 b1130', later)).toBe('1109 - -, 1100');
  expect(await place('a a900', { before: 1_000, ...later })).toBe('999 -, 900');
});
