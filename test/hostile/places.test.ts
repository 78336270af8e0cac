import { describe, expect, it } from 'vitest';
import { events } from '../../electron/contract/events.ts';
import { testNames } from '../conformance/known-tests.ts';
import { PAYLOADS } from '../kit/hostile-payloads.ts';
import { FIELDS, PLACES } from './table/places.ts';

interface Schema {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>> & { readonly type: string } };
}

/** The paths of every text in a schema. */
function textsIn(schema: Schema, path: string): readonly string[] {
  const { def } = schema._zod;
  const inner = (value: unknown, name = path): readonly string[] => textsIn(value as Schema, name);
  switch (def.type) {
    case 'string': return [path];
    case 'object': return Object.entries(def['shape'] as object).flatMap(([key, value]) => inner(value, `${path}.${key}`));
    case 'array': return inner(def['element']);
    case 'optional': case 'default': case 'nullable': case 'readonly': return inner(def['innerType']);
    case 'pipe': return inner(def['in']);
    case 'tuple': return (def['items'] as unknown[]).flatMap((item) => inner(item));
    case 'union': return (def['options'] as unknown[]).flatMap((option) => inner(option));
    case 'record': return [...inner(def['keyType'], `${path}.key`), ...inner(def['valueType'])];
    case 'number': case 'boolean': case 'literal': case 'enum': case 'transform': return [];
    default: throw new Error(`${path} is ${def.type}, of which this test knows nothing`);
  }
}

const fields = [...new Set(Object.entries(events).flatMap(([name, schema]) => textsIn(schema as unknown as Schema, name)))];

describe('the places where text of others is shown', () => {
  it('are put through at least 500 texts, none of them twice', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
    expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
  });

  it('have a test each, which is there', () => {
    for (const [place, proofs] of Object.entries(PLACES)) {
      expect([place, proofs.length > 0]).toEqual([place, true]);
      for (const { file, test } of proofs) expect([place, testNames(file)?.has(test)]).toEqual([place, true]);
    }
  });

  it('are all of them: each text that core tells the page has its place', () => {
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((field) => !FIELDS.some(([path]) => path.test(field)))).toEqual([]);
    const named = new Set(FIELDS.map(([, place]) => place));
    expect([...named].filter((place) => place !== 'ours' && !(place in PLACES))).toEqual([]);
    // A rule that no field needs would hide the next one.
    expect(FIELDS.filter(([path]) => !fields.some((field) => FIELDS.find(([each]) => each.test(field))![0] === path)).map(([path]) => path.source)).toEqual([]);
  });
});
