import type { NoticeSound } from '../../electron/contract/models/notice-rules.ts';

/** A sine with some of its overtones. Times in seconds, frequencies in hertz. */
interface Tone {
  readonly at: number;
  readonly from: number;
  /** Where it glides to; `from` where it stays. */
  readonly to?: number;
  readonly lasts: number;
  /** 0 to 1. */
  readonly loudness: number;
  /** Loudness of each overtone. */
  readonly overtones?: readonly number[];
}

/** Each sound of a notice, short and soft; made here, so that nobody else's recording is in Linnet. */
export const SOUNDS: Readonly<Record<Exclude<NoticeSound, 'none'>, readonly Tone[]>> = {
  drop: [{ at: 0, from: 520, to: 1_040, lasts: 0.14, loudness: 0.5 }, { at: 0.1, from: 1_040, lasts: 0.16, loudness: 0.18 }],
  chime: [{ at: 0, from: 784, lasts: 0.35, loudness: 0.35, overtones: [0.3, 0.1] }, { at: 0.12, from: 1_175, lasts: 0.45, loudness: 0.35, overtones: [0.25, 0.08] }],
  knock: [{ at: 0, from: 210, to: 120, lasts: 0.08, loudness: 0.8, overtones: [0.4, 0.3, 0.2] }, { at: 0.13, from: 190, to: 110, lasts: 0.09, loudness: 0.7, overtones: [0.4, 0.3, 0.2] }],
  chirp: [{ at: 0, from: 2_100, to: 2_900, lasts: 0.07, loudness: 0.3 }, { at: 0.09, from: 2_400, to: 3_300, lasts: 0.06, loudness: 0.25 }, { at: 0.17, from: 2_900, to: 2_200, lasts: 0.09, loudness: 0.28 }],
  bell: [{ at: 0, from: 660, lasts: 0.8, loudness: 0.4, overtones: [0.5, 0.15, 0.25, 0.1] }],
};

export const SAMPLE_RATE = 22_050;
/** A tone begins within this time, seconds, so that it does not click. */
const ATTACK = 0.006;
/** And its end is silence. */
const TAIL = 0.03;

/** A sound as a WAV file: one channel, 16 bit. The same tones give the same bytes. */
export function wavOf(tones: readonly Tone[]): Buffer {
  const length = Math.ceil((Math.max(...tones.map(({ at, lasts }) => at + lasts)) + TAIL) * SAMPLE_RATE);
  const samples = new Float64Array(length);
  for (const tone of tones) add(tone, samples);
  const data = Buffer.alloc(length * 2);
  samples.forEach((value, index) => data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), index * 2));
  return Buffer.concat([header(data.length), data]);
}

function add({ at, from, to = from, lasts, loudness, overtones = [] }: Tone, samples: Float64Array): void {
  const begin = Math.round(at * SAMPLE_RATE);
  const count = Math.round(lasts * SAMPLE_RATE);
  let phase = 0;
  for (let index = 0; index < count; index += 1) {
    const passed = index / count;
    phase += (2 * Math.PI * (from + (to - from) * passed)) / SAMPLE_RATE;
    const envelope = Math.min(1, index / (ATTACK * SAMPLE_RATE)) * Math.exp(-4 * passed) * (1 - passed);
    const wave = overtones.reduce((sum, strength, number) => sum + strength * Math.sin(phase * (number + 2)), Math.sin(phase));
    samples[begin + index]! += loudness * envelope * wave;
  }
}

/** RIFF, format 1 (PCM). */
function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLE_RATE, 24);
  head.writeUInt32LE(SAMPLE_RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
