import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import {
  buildPasswordChange, buildRegistrationForm, buildRegistrationGet, buildRemoval, parseRegistrationForm, parseRegistrationRequest, type RegistrationForm, type RegistrationRequest,
} from './codec.ts';

type Value = { what: 'get' } | { what: 'form'; form: RegistrationForm } | { what: 'request'; request: RegistrationRequest };

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const fixture = value as Value;
  if (fixture.what === 'get') return expect(buildRegistrationGet()).toEqual(element);
  if (fixture.what === 'form') {
    expect(asJson(parseRegistrationForm(element))).toEqual(fixture.form);
    if (isBothWays) expect(buildRegistrationForm(fixture.form)).toEqual(element);
    return;
  }
  expect(parseRegistrationRequest(element)).toEqual(fixture.request);
  if (!isBothWays) return;
  const { request } = fixture;
  expect(request.kind === 'fields' ? buildPasswordChange(request.username!, request.password!) : buildRemoval()).toEqual(element);
});

it('is none under another name or in another namespace', () => {
  for (const foreign of [xml`<query xmlns='urn:x'><remove xmlns='jabber:iq:register'/></query>`, xml`<form xmlns='jabber:iq:register'><remove/></form>`]) {
    expect([parseRegistrationForm(foreign), parseRegistrationRequest(foreign)]).toEqual([undefined, undefined]);
  }
});
