import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { CLIENT_NS } from '../../kit/element.ts';
import { childText } from '../../kit/reader.ts';
import {
  buildFin, buildMetadata, buildMetadataGet, buildPreferences, buildPreferencesGet, buildQuery, buildQueryForm, buildResult, parseFin, parseMetadata, parsePreferences,
  parseQuery, parseResult, sizeOf, type ArchiveFin, type ArchiveMetadata, type ArchivePreferences, type ArchiveQuery,
} from './codec.ts';

type Value =
  | { kind: 'form' | 'no query' | 'no result' | 'no prefs' } | ({ kind: 'query' } & ArchiveQuery) | ({ kind: 'fin' } & ArchiveFin) | ({ kind: 'metadata' } & ArchiveMetadata)
  | ({ kind: 'prefs' } & ArchivePreferences) | { kind: 'result'; queryId: string; id: string; stamp: number; body: string };

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const { kind, ...given } = value as Value;
  const bothWays = <T>(parsed: T | undefined, build: (value: T) => unknown): void => {
    expect(parsed).toEqual(given);
    if (isBothWays) expect(build(parsed!)).toEqual(element);
  };
  switch (kind) {
    case 'form': return expect(buildQueryForm()).toEqual(element);
    case 'no query': return expect(parseQuery(element)).toBeUndefined();
    case 'no result': return expect(parseResult(element)).toBeUndefined();
    case 'no prefs': return expect(parsePreferences(element)).toBeUndefined();
    case 'query': return bothWays(parseQuery(element), buildQuery);
    case 'fin': return bothWays(parseFin(element), buildFin);
    case 'metadata': return bothWays(parseMetadata(element), buildMetadata);
    case 'prefs': return bothWays(parsePreferences(element), buildPreferences);
    case 'result': {
      const { message, ...result } = parseResult(element)!;
      expect({ ...result, body: childText(message, 'body', CLIENT_NS) }).toEqual(given);
      return expect(buildResult({ ...result, message })).toEqual(element);
    }
  }
});

it('is nothing in another namespace or under another name', () => {
  const foreign = xml`<x xmlns='urn:x'/>`;
  expect([parseQuery, parseResult, parseFin, parseMetadata, parsePreferences].map((parse) => parse(foreign))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(parseQuery(xml`<query xmlns='urn:xmpp:mam:1'/>`)).toBeUndefined();
});

it('asks for metadata and preferences with nothing in it', () => {
  expect([buildMetadataGet(), buildPreferencesGet()]).toEqual([xml`<metadata xmlns='urn:xmpp:mam:2'/>`, xml`<prefs xmlns='urn:xmpp:mam:2'/>`]);
});

it('counts what a message holds, and no further than asked', () => {
  const message = xml`<message xmlns='jabber:client' id='1234'><body>123456</body><a/><a/></message>`;
  expect(sizeOf(message, 1000)).toBe('message'.length + 4 + 'body'.length + 6 + 2);
  expect(sizeOf(message, 5)).toBeLessThan(sizeOf(message, 1000));
});
