import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareAll } from './expat/compare.ts';
import { Expat } from './expat/expat.ts';

/** Linnet's parser beside expat, which Prosody and ejabberd read with: what one of them takes for another stanza than the other can be smuggled (hazards B6, X12). */
describe('one stream read by Linnet and by expat', () => {
  let expat: Expat;

  beforeAll(() => { expat = new Expat(); });
  afterAll(() => expat.end());

  it.each([['known', 3921, 12_000], ['fresh', randomInt(2 ** 31), 8_000]])('has the same stanzas, names, namespaces, attributes and end for both, but for what XMPP forbids on top: a %s seed, %i (B1, B2, B3, B5, B6)', async (_kind, seed, count) => {
    const { differences, ...figures } = await compareAll(expat, seed, count);
    console.log(`expat: seed ${seed}: ${JSON.stringify(figures)}`);
    expect(differences).toEqual([]);
    // All kinds were there, or this would compare nothing.
    expect(figures.count).toBe(count);
    expect(Math.min(figures.taken / count, figures.refused / count) > 0.25 && figures.byRule / count > 0.03 && figures.newerNames > 0).toBe(true);
  });
});
