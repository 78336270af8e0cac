import { describe, expect, it } from 'vitest';
import { decodePunycode, encodePunycode } from './punycode.ts';

/** RFC 3492 §7.1, samples A, B, C, G, I, J, K, L, N, O, R in lower case. */
const SAMPLES: readonly (readonly [string, string])[] = [
  ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['他們爲什麽不說中文', 'ihqwctvzc91f659drss3x8bo0yb'],
  ['なぜみんな日本語を話してくれないのか', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
  ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['porquénopuedensimplementehablarenespañol', 'porqunopuedensimplementehablarenespaol-fmd56a'],
  ['tạisaohọkhôngthểchỉnóitiếngviệt', 'tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g'],
  ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['hello-another-way-それぞれの場所', 'hello-another-way--fc4qua05auwb3674vfr0b'],
  ['majiでkoiする5秒前', 'majikoi5-783gue6qz075azm5e'],
  ['そのスピードで', 'd9juau41awczczp'],
  ['münchen', 'mnchen-3ya'],
];

describe('Punycode (RFC 3492)', () => {
  it.each(SAMPLES)('%s', (text, encoded) => {
    expect(encodePunycode(text)).toBe(encoded);
    expect(decodePunycode(encoded)).toBe(text);
  });

  it('refuses what stands for nothing', () => {
    // Too short a number, overflow, a surrogate, beyond Unicode, foreign characters, too long.
    for (const bad of ['', 'a-b9', '99999999', 'zzzzzzzzzzz', encodePunycode('\ud800'), 'MNCHEN-3YA', 'mn chen-3ya', 'ü', 'a'.repeat(64)]) expect([bad, decodePunycode(bad)]).toEqual([bad, undefined]);
  });
});
