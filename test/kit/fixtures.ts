import { readdirSync, readFileSync } from 'node:fs';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { parseXml } from './xml.ts';

export interface Fixture {
  readonly name: string;
  readonly element: XmlElement;
  /** The parsed value as JSON: absent where it is undefined. */
  readonly value: unknown;
  /** Read and written (`name.xml`), or only read (`name.in.xml`: what a peer may send and we never do). */
  readonly isBothWays: boolean;
}

/** The pairs of `fixtures/*.xml` and `*.json` beside a test. An XML file without its JSON, or the reverse, throws. */
export function readFixtures(testUrl: string): readonly Fixture[] {
  const folder = new URL('fixtures/', testUrl);
  const files = readdirSync(folder);
  const names = new Set(files.map((file) => file.replace(/\.(?:xml|json)$/, '')));
  return [...names].sort().map((name) => ({
    name,
    element: parseXml(readFileSync(new URL(`${name}.xml`, folder), 'utf8')),
    value: JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown,
    isBothWays: !name.endsWith('.in'),
  }));
}

/** A value as a fixture's JSON says it: sets as lists, nothing where it is undefined. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner instanceof Set ? [...(inner as Set<unknown>)] : inner))) as unknown;
}
