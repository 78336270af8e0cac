import { describe, expect, it } from 'vitest';
import { parseXml, xml } from '../../../test/kit/xml.ts';
import { el } from './element.ts';
import { serialise } from './serialise.ts';
import { buildStanzaError, parseStanzaError, STANZA_ERROR_CONDITIONS, stanzaError, type StanzaError } from './stanza-error.ts';

const roundTrip = (error: StanzaError): StanzaError =>
  parseStanzaError(parseXml(serialise(el('iq', 'jabber:client', { type: 'error' }, buildStanzaError(error)))));

describe('stanza errors (RFC 3920 §9.3)', () => {
  it('knows the 22 conditions of RFC 3920 §9.3.3 and policy-violation, each read as written', () => {
    expect(STANZA_ERROR_CONDITIONS).toHaveLength(23);
    for (const condition of STANZA_ERROR_CONDITIONS) expect(roundTrip(stanzaError(condition))).toEqual(stanzaError(condition));
  });

  it('reads each of the five types, whatever is usual for the condition', () => {
    for (const type of ['auth', 'cancel', 'continue', 'modify', 'wait']) {
      expect(parseStanzaError(xml`<iq type='error'><error type='${type}'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`)).toMatchObject({ condition: 'conflict', type });
    }
  });

  it('keeps type, text, language, new address and the application condition', () => {
    const error: StanzaError = {
      condition: 'gone', type: 'modify', text: 'moved <away>', language: 'de', address: 'xmpp:juliet@example.org', specific: el('x', 'urn:app'),
    };
    expect(roundTrip(error)).toEqual(error);
  });

  it('sends a definite condition first and the types RFC 6120 §8.3.3 gives them', () => {
    expect(serialise(buildStanzaError(stanzaError('service-unavailable')))).toBe(
      '<error type="cancel"><service-unavailable xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error>');
    expect(stanzaError('bad-request').type).toBe('modify');
    expect(stanzaError('forbidden').type).toBe('auth');
    expect(stanzaError('internal-server-error', 'x')).toMatchObject({ type: 'wait', text: 'x', language: 'en' });
  });

  it.each([
    ['no error child (R024)', xml`<message type='error'/>`],
    ['an empty error', xml`<message type='error'><error/></message>`],
    ['an error of a foreign namespace', xml`<message type='error'><error xmlns='urn:x' type='wait'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`],
    ['an unknown condition', xml`<message type='error'><error type='cancel'><nonsense xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`],
    ['a condition of a foreign namespace', xml`<message type='error'><error type='bogus'><conflict/></error></message>`],
  ])('reads %s as undefined-condition', (_, stanza) => {
    expect(parseStanzaError(stanza)).toMatchObject({ condition: 'undefined-condition', type: 'cancel' });
  });

  it('inherits the language of its text, and infers a missing type', () => {
    const stanza = xml`<message type='error' xml:lang='cs'><error code='404'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
      <text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>nenalezeno</text></error></message>`;
    expect(parseStanzaError(stanza)).toEqual({ condition: 'item-not-found', type: 'cancel', text: 'nenalezeno', language: 'cs' });
    expect(parseStanzaError(xml`<iq type='error'><error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`).type).toBe('auth');
  });
});
