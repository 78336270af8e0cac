import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { initialState, type AppState } from '../app-state.ts';
import { FIRST_ARRANGEMENT } from '../contact-order.ts';
import { addressOf } from '../keys.ts';
import { contactsFrom } from '../slices/contacts.slice.ts';
import { findContacts, foldText } from './find.ts';

describe('what is compared when something is searched', () => {
  it.each([
    ['ČERTŮV Švec', 'certuv svec'], ['Straße', 'strasse'], ['Søren Łukasz Đorđe', 'soren lukasz dorde'], ['Œuvre', 'oeuvre'], ['ＡＢＣ', 'abc'],
    // Alef with and without hamza or madda, alef maqsura and yeh, teh marbuta and heh; vowel signs, the stretching line, and both kinds of digits.
    ['أحمد', 'احمد'], ['إيمان', 'ايمان'], ['آمنة', 'امنه'], ['مصطفى', 'مصطفي'], ['مُحَمَّد', 'محمد'], ['محـــمد', 'محمد'], ['٢٠٢٦', '2026'], ['۲۰۲۶', '2026'],
    ['ISTANBUL', 'istanbul'], ['İstanbul', 'istanbul'], ['张伟', '张伟'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

function state(language: string, ...names: string[]): AppState {
  const contacts = names.map((name, number) => ({ accountId: 1 as AccountId, address: `p${number}@x`, name, groups: [], subscription: 'both' as const, isAsking: false }));
  return { ...initialState(), language, contacts: contactsFrom(contacts, FIRST_ARRANGEMENT, () => ({ rank: 0, activity: 0 }), language) };
}

it('finds a German name written without its dots, where German is spoken', () => {
  const found = (language: string, query: string): string[] => findContacts(state(language, 'Jürgen Müller', 'Mueller', 'Muller'), query).map(addressOf);
  expect(found('de', 'mueller')).toEqual(['p0@x', 'p1@x']);
  expect(found('de', 'juergen muller')).toEqual(['p0@x']);
  expect(found('de', 'müller')).toEqual(['p0@x', 'p2@x']);
  expect(found('en', 'mueller')).toEqual(['p1@x']);
});

it('whoever is found stands as people of the language sort', () => {
  const found = (language: string): string[] => findContacts(state(language, 'Adam Chalupa', 'Čapek A', 'Cyril A', 'Hana A', 'Chalupa A'), 'a').map(addressOf);
  expect(found('cs')).toEqual(['p0@x', 'p2@x', 'p1@x', 'p3@x', 'p4@x']);
  expect(found('en')).toEqual(['p0@x', 'p1@x', 'p4@x', 'p2@x', 'p3@x']);
});
