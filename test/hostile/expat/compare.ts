import type { XmlElement } from '../../../electron/xmpp/kit/element.ts';
import { StreamParser } from '../../../electron/xmpp/parser/stream-parser.ts';
import type { Expat } from './expat.ts';
import { hostileXml, type HostileXml } from './streams.ts';

/** [name, namespace, attributes sorted by name as written, child …], as `expat.py` has it. */
type Tree = readonly [string, string, readonly (readonly [string, string])[], ...(string | Tree)[]];
/** Stanzas, and how the stream ended: 'end', or why nothing more of it is read. */
type Outcome = readonly [readonly Tree[], string];

/** By what XMPP refuses that expat takes, and the stream error that Linnet answers with (RFC 6120 §4.9.3). */
const RULES: Readonly<Record<string, readonly string[]>> = {
  // §11.1: comments, processing instructions, document types.
  restricted: ['restricted-xml'],
  // §11.7: between stanzas only white space.
  text: ['bad-format'],
  // The library would take a namespace without the spaces around it: Linnet takes none with spaces, nor one of spaces alone.
  namespace: ['invalid-namespace', 'not-well-formed'],
  // PARSER_LIMITS: depth and attributes.
  limit: ['policy-violation'],
  // §11.5: version 1.0; §11.6: UTF-8.
  declaration: ['not-well-formed', 'unsupported-encoding'],
};

export interface Comparison {
  /** Streams that were compared, each with one hostile stanza. */
  readonly count: number;
  /** Those that both took to the end, those that both refused, and those refused by a rule of XMPP alone. */
  readonly taken: number;
  readonly refused: number;
  readonly byRule: number;
  /** Those with a name that XML 1.0 knows from its fifth edition on (which RFC 6120 refers to); expat knows those of the fourth. */
  readonly newerNames: number;
  readonly differences: readonly string[];
}

const BATCH = 2_000;

/** Compares so many streams of a seed; it ends early at ten differences. */
export async function compareAll(expat: Expat, seed: number, count: number): Promise<Comparison> {
  const sum = { count: 0, taken: 0, refused: 0, byRule: 0, newerNames: 0, differences: [] as string[] };
  let next = batchOf(expat, seed, 0, count);
  while (sum.count < count && sum.differences.length < 10) {
    const { streams, answers } = next;
    if (sum.count + streams.length < count) next = batchOf(expat, seed, sum.count + streams.length, count);
    const ours = streams.map((stream) => readOurs(stream));
    for (const [index, theirs] of (await answers).entries()) {
      const outcome = judge(ours[index]!, theirs);
      if ('verdict' in outcome) sum[outcome.verdict] += 1;
      else if (sum.differences.length < 10) sum.differences.push(`seed ${seed}, number ${sum.count + index}: ${outcome.difference}\n  ${JSON.stringify(Buffer.from(streams[index]!.bytes).toString('latin1'))}\n  Linnet ${JSON.stringify(ours[index])}\n  expat  ${theirs}`);
    }
    sum.count += streams.length;
  }
  return sum;
}

function batchOf(expat: Expat, seed: number, from: number, count: number): { readonly streams: readonly HostileXml[]; readonly answers: Promise<string[]> } {
  const streams = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => hostileXml(seed, from + index));
  return { streams, answers: expat.read(streams.map(({ bytes }) => bytes)) };
}

/** What Linnet's parser makes of a stream, read in its pieces. */
export function readOurs({ bytes, cuts }: HostileXml): Outcome {
  const parser = new StreamParser();
  const stanzas: Tree[] = [];
  let end = 'open';
  parser.on('element', (element) => void stanzas.push(treeOf(element)));
  parser.on('end', () => (end = 'end'));
  parser.on('violation', (condition) => (end = condition));
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    parser.write(bytes.subarray(from, to));
    from = to;
  }
  return [stanzas, end];
}

function treeOf({ name, ns, attrs, children }: XmlElement): Tree {
  const pairs = Object.entries(attrs).sort(([one], [other]) => comparePoints(one, other));
  return [name, ns, pairs, ...children.map((child) => (typeof child === 'string' ? child : treeOf(child)))];
}

/** By code points, as Python sorts. */
function comparePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

type Verdict = 'taken' | 'refused' | 'byRule' | 'newerNames';

/** How the two agree; a sentence where they do not. */
function judge(ours: Outcome, line: string): { readonly verdict: Verdict } | { readonly difference: string } {
  const [stanzas, end] = ours;
  if (end === 'end' && line === JSON.stringify(ours)) return { verdict: 'taken' };
  const [theirStanzas, theirEnd] = JSON.parse(line) as Outcome;
  if (end === 'open') return { difference: 'Linnet has not noticed the end' };
  if (theirEnd === 'name') {
    const isSoFar = JSON.stringify(stanzas.slice(0, theirStanzas.length)) === JSON.stringify(theirStanzas);
    if (isSoFar) return { verdict: end === 'end' ? 'newerNames' : 'refused' };
  }
  if (JSON.stringify(stanzas) !== JSON.stringify(theirStanzas)) return { difference: 'the stanzas differ' };
  if (end !== 'end' && theirEnd === 'reject') return { verdict: 'refused' };
  return RULES[theirEnd]?.includes(end) ? { verdict: 'byRule' } : { difference: 'it ends differently' };
}
