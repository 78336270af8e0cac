import confusables from 'unhomoglyph/data.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { VECTORS } from '../../../electron/lib/jid/vectors.ts';
import { parseBareJid } from '../../../electron/lib/jid.ts';
import { peerKey } from '../../state/keys.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { addressColour } from '../../ui/address-colour.ts';
import { mixedScriptsOfAddress } from './scripts.ts';
import { LookAlikes, skeleton } from './skeleton.ts';

/** Pairs of addresses that are not the same and look it: the second stands for somebody who is known. */
const PAIRS = [
  ['аnna@example.org', 'anna@example.org', 'Cyrillic a'], ['anna@exаmple.org', 'anna@example.org', 'Cyrillic a in the domain'], ['anna@eхample.org', 'anna@example.org', 'Cyrillic ha'],
  ['раураl@example.org', 'paypal@example.org', 'Cyrillic er, a, u'], ['οmar@example.org', 'omar@example.org', 'Greek omicron'], ['ѕоня@example.org', 'sоня@example.org', 'Cyrillic dze'],
  ['paypa1@example.org', 'paypal@example.org', 'digit one'], ['b0b@example.org', 'bob@example.org', 'digit nought'], ['anna@exarnple.org', 'anna@example.org', 'r and n'],
  ['annа.lіndqvist@example.org', 'anna.lindqvist@example.org', 'two Cyrillic letters'], ['ɑnna@example.org', 'anna@example.org', 'Latin alpha'], ['jürgen@example.org', 'jürgеn@example.org', 'beside a diaeresis'],
  ['юля@пример.рф', 'юля@примеp.рф', 'Latin p in Cyrillic'], ['հello@example.org', 'hello@example.org', 'Armenian ho'],
] as const;

describe('addresses that look alike (UTS 39 §4, hazard C1)', () => {
  it.each(PAIRS)('%s is marked beside %s: %s', (one, other) => {
    expect([parseBareJid(one), parseBareJid(other)]).toEqual([one, other]);
    expect(new LookAlikes(['friend@example.org', other], confusables).of(one)).toBe(other);
    expect(new LookAlikes([one, other], confusables).of(other)).toBe(one);
  });

  it.each(PAIRS)('%s and %s share nothing: neither conversation nor colour (%s)', (one, other) => {
    expect(peerKey(1 as AccountId, one)).not.toBe(peerKey(1 as AccountId, other));
    expect(addressColour(one)).not.toEqual(addressColour(other));
  });

  it.each([
    ['anna@example.org', 'anne@example.org'], ['anna@example.org', 'anna@example.net'], ['anna@example.org', 'anna@example.org'], ['jurgen@example.org', 'jürgen@example.org'], ['анна@example.org', 'anna@example.org'],
    ['li@example.org', '李@example.org'], ['bob@example.org', 'rob@example.org'],
  ])('%s and %s do not', (one, other) => {
    expect(new LookAlikes([other], confusables).of(one)).toBeUndefined();
  });

  it('have one skeleton, which is its own skeleton', () => {
    const addresses = Object.values(VECTORS).flatMap((group) => group.flatMap(([text]) => parseBareJid(text) ?? []));
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) expect(skeleton(skeleton(address, confusables), confusables)).toBe(skeleton(address, confusables));
  });

  it('are looked up among ten thousand contacts within a moment', () => {
    const before = performance.now();
    const index = new LookAlikes(Array.from({ length: 10_000 }, (_, number) => `person${number}@linnet.example`), confusables);
    expect(index.of('реrson77@linnet.example')).toBe('person77@linnet.example');
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('scripts mixed in one name (UTS 39 §5.2)', () => {
  it.each([
    ['аnna@example.org', ['Cyrl', 'Latn']], ['anna@exаmple.org', ['Latn', 'Cyrl']], ['οmar@example.org', ['Grek', 'Latn']], ['софiя@example.org', ['Cyrl', 'Latn']],
    ['annaא@example.org', ['Latn', 'Hebr']], ['anna@xn.пример.exаmple', ['Latn', 'Cyrl']], ['ქаrtuli@example.org', ['Geor', 'Cyrl', 'Latn']], ['ひらがなа@example.org', ['Hira', 'Cyrl']], ['한국ひ@example.org', ['Hang', 'Hira']],
  ])('%s: %j', (address, scripts) => {
    expect(mixedScriptsOfAddress(address)).toEqual(scripts);
  });

  it.each([
    'anna@example.org', 'anna.lindqvist-2@example.org', 'анна@example.org', 'анна@пример.рф', 'юля2026@example.org', 'omar@مثال.example', 'עמר@דוגמה.example', '山田ゆき@example.org', '山田カナ@example.org', '陈伟2@example.org',
    'tanaka田中さん@example.org', 'kim김@example.org', 'さくらー@example.org', 'jürgen@example.org', 'नमस्ते@example.org', 'a_b@example.org', 'σοφία@example.gr', 'example.org', '1@2.3.4.5', 'ju\u0308rgen@example.org',
  ])('%s mixes nothing', (address) => {
    expect(mixedScriptsOfAddress(address)).toEqual([]);
  });
});
