import { expect, it } from 'vitest';
import { ME } from '../../../../test/kit/client-harness.ts';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type BareJid, type FullJid } from '../../../lib/jid.ts';
import type { XmlElement } from '../../kit/element.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import type { LanguageText } from '../../kit/language.ts';
import { buildSubscription, parseSubscription, type InboundSubscription, type SubscriptionKind } from './codec.ts';

const parse = (element: XmlElement): InboundSubscription | undefined => parseSubscription(readStanza(element, bareOf(ME as FullJid))!);

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const { stanza, from, ...parsed } = parse(element)!;
  if (!isBothWays) return expect(asJson({ from, ...parsed })).toEqual(value);
  expect(asJson({ to: stanza.to, ...parsed })).toEqual(value);
  const { kind, to, id, statuses } = value as { kind: SubscriptionKind; to: BareJid; id: string; statuses: LanguageText[] };
  return expect(buildSubscription(kind, to, id, statuses)).toEqual(element);
});

it('is not for any other presence', () => {
  for (const type of ['unavailable', 'error', 'probe', 'foo', 'Subscribe']) expect(parse(xml`<presence type='${type}'/>`)).toBeUndefined();
  expect(parse(xml`<presence/>`)).toBeUndefined();
});
