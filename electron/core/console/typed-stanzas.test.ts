import { describe, expect, it } from 'vitest';
import { xml } from '../../../test/kit/xml.ts';
import { parseTyped, shownText } from './typed-stanzas.ts';

describe('stanzas that are typed', () => {
  it('are one or more, with white space between', () => {
    expect(parseTyped("<presence/>\n<message to='a@x'><body>hi &amp; bye</body></message>")).toEqual([xml`<presence/>`, xml`<message to='a@x'><body>hi &amp; bye</body></message>`]);
  });

  it.each(['', 'words', '<presence/>words', '<presence', '<query/>', "<iq xmlns='urn:x'/>", '</typed><presence/><typed>', '<!DOCTYPE x><presence/>', '<a:presence/>'])('are not %j', (text) => {
    expect(parseTyped(text)).toBeUndefined();
  });
});

describe('a stanza that is shown', () => {
  it('tells no password', () => {
    expect(shownText(xml`<iq type='set' id='1'><query xmlns='jabber:iq:register'><username>mira</username><password>correct horse</password></query></iq>`).xml)
      .toBe('<iq type="set" id="1"><query xmlns="jabber:iq:register"><username>mira</username><password>•••</password></query></iq>');
    expect(shownText(xml`<message><x xmlns='jabber:x:conference' jid='r@x' password='heath'/></message>`).xml).not.toContain('heath');
  });

  it('is cut where it is very long', () => {
    const { xml: text, isCut } = shownText(xml`<message><body>${'x'.repeat(100_000)}</body></message>`);
    expect([text.length, isCut]).toEqual([65_536, true]);
  });
});
