import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressLink, LINK_SCHEMES, parseAddressLink, parseTypedAddress } from './address-link.ts';
import { parseBareJid } from './jid.ts';

const open = { kind: 'open' };
const message = (subject: string, body: string): object => ({ kind: 'message', subject, body });
const roster = (name: string, group: string): object => ({ kind: 'roster', name, group });

describe('links to addresses (RFC 5122, RFC 3860, RFC 3859, XEP-0147)', () => {
  it.each([
    ['xmpp:romeo@montague.net', 'romeo@montague.net', open],
    ['XMPP:ROMEO@Montague.NET', 'romeo@montague.net', open],
    ['xmpp:montague.net', 'montague.net', open],
    ['xmpp:romeo@montague.net/orchard', 'romeo@montague.net', open],
    ['xmpp:romeo@montague.net/a/b@c?message', 'romeo@montague.net', message('', '')],
    ['xmpp:romeo@montague.net#top', 'romeo@montague.net', open],
    ['xmpp:romeo@montague.net?message;subject=Test%20Message;body=Here%27s%20a%20test%20message#x', 'romeo@montague.net', message('Test Message', "Here's a test message")],
    ['xmpp:romeo@montague.net?message;body=a%0D%0Ab%0Ac;body=second', 'romeo@montague.net', message('', 'a\nb\nc')],
    ['xmpp:romeo@montague.net?message;subject=a%0Ab', 'romeo@montague.net', message('a b', '')],
    ['xmpp:romeo@montague.net?message;body=1+1=2', 'romeo@montague.net', message('', '1+1=2')],
    ['xmpp:romeo@montague.net?roster;name=Romeo%20Montague;group=Friends', 'romeo@montague.net', roster('Romeo Montague', 'Friends')],
    ['xmpp:romeo@montague.net?subscribe', 'romeo@montague.net', { kind: 'subscribe', name: '', group: '' }],
    ['xmpp:romeo@montague.net?unsubscribe', 'romeo@montague.net', { kind: 'unsubscribe' }],
    ['xmpp:romeo@montague.net?remove', 'romeo@montague.net', { kind: 'remove' }],
    ['xmpp:play@rooms.montague.net?join;password=x', 'play@rooms.montague.net', { kind: 'join' }],
    ['xmpp:romeo@montague.net?register;preauth=1', 'romeo@montague.net', open],
    ['xmpp:romeo@montague.net?Message', 'romeo@montague.net', open],
    ['xmpp:nasty!%23$%25()*+,-.;=%3F%5B%5C%5D%5E_%60%7B%7C%7D~node@example.com', 'nasty!#$%()*+,-.;=?[\\]^_`{|}~node@example.com', open],
    ['xmpp:ji%C5%99i@%C4%8Dechy.example', 'jiři@čechy.example', open],
    ['xmpp:jiři@čechy.example', 'jiři@čechy.example', open],
    ['im:romeo@montague.net', 'romeo@montague.net', open],
    ['pres:romeo@montague.net', 'romeo@montague.net', open],
    ['im:romeo@montague.net?Subject=Hi%20there&body=a&x=y', 'romeo@montague.net', message('Hi there', 'a')],
    ['IM:fred%2Bwork@example.com', 'fred+work@example.com', open],
  ])('%s (R392, R393)', (text, address, action) => {
    expect(parseAddressLink(text)).toEqual({ address, account: undefined, action });
  });

  it('may name the account that is meant (RFC 5122 §2.3)', () => {
    expect(parseAddressLink('xmpp://guest@example.com/support@example.com?message')).toMatchObject({ account: 'guest@example.com', address: 'support@example.com' });
    expect(parseAddressLink('xmpp://guest@example.com')).toMatchObject({ account: undefined, address: 'guest@example.com' });
  });

  it.each([
    '', 'xmpp:', 'im:', 'pres:', 'xmpp:@', 'xmpp:@example.com', 'xmpp:a@', 'xmpp:?message', 'xmpp:a b@example.com', ' xmpp:a@example.com', 'xmpp:a@example.com\n', 'xmpp:a@b@c',
    'xmpp:a%40b@example.com', 'xmpp:a%2Fb@example.com', 'xmpp:a@example.com%2Fx', 'xmpp:example.com%40evil.example', 'xmpp:example.com%2Fx', 'xmpp:a%@example.com', 'xmpp:a%4@example.com', 'xmpp:%C3%28@example.com', 'xmpp:a%00@example.com',
    'xmpp:a%22b@example.com', 'xmpp:a@example.com?message;body=%', 'xmpp:a@example.com?message;body=%00', 'xmpp:a@example.com?message;body=%ED%A0%80', 'xmpp:///b@example.com', 'xmpp://x/b@example.com" --inspect',
    'xmpp://@/b@example.com', 'xmpp:a@ex ample.com', 'xmpp:a@-example-.com', 'im:example.com', 'im:a@example.com/orchard', 'im:a@example.com,b@example.com', 'im://a@example.com',
    'mailto:a@example.com', 'javascript:alert(1)', 'xmpp', 'xmpp:\u202Ea@example.com', `xmpp:a@example.com?message;body=${'x'.repeat(4096)}`, `xmpp:${'a'.repeat(1024)}@example.com`,
  ])('%j is none', (text) => {
    expect(parseAddressLink(text)).toBeUndefined();
  });

  it('are read totally: whatever comes, an address that RFC 7622 allows or nothing, and no control in any text (hazard U6)', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('xmpp:', 'im:', 'pres:', '//', '/', '@', '?', ';', '=', '&', '#', '%', '%00', '%2F', '%40', '%E2%80%AE', 'message', 'body', 'a', 'example.com'));
    fc.assert(fc.property(fc.constantFrom('', ...LINK_SCHEMES.map((scheme) => `${scheme}:`)), fc.array(piece, { maxLength: 12 }), (scheme, pieces) => {
      const link = parseAddressLink(scheme + pieces.join(''));
      if (!link) return;
      expect(parseBareJid(link.address)).toBe(link.address);
      if (link.account !== undefined) expect(parseBareJid(link.account)).toBe(link.account);
      for (const [key, value] of Object.entries(link.action)) expect([key, /[\u0000-\u0008\u000b-\u001f\u007f]/u.test(String(value))]).toEqual([key, false]);
    }), { numRuns: 2000 });
  });

  it('lead to whatever was put into them, for every address and text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé中🦜 ;=&?#%/@\'"<\n') , maxLength: 40 });
    fc.assert(fc.property(text, text, (subject, body) => {
      const link = parseAddressLink(`xmpp:romeo@montague.net?message;subject=${encodeURIComponent(subject)};body=${encodeURIComponent(body)}`);
      expect(link?.action).toEqual({ kind: 'message', subject: subject.replace(/\s+/gu, ' ').trim(), body });
    }));
  });

  it('take long hostile texts at once', () => {
    for (const text of [`xmpp:${'%41'.repeat(400_000)}`, `xmpp:a@b?${';a=b'.repeat(300_000)}`, `im:${'@'.repeat(1_000_000)}`]) expect(parseAddressLink(text)).toBeUndefined();
  });
});

describe('what is typed where an address is asked for', () => {
  it.each([[' romeo@montague.net ', 'romeo@montague.net'], ['xmpp:romeo@montague.net?roster', 'romeo@montague.net'], ['im:romeo@montague.net', 'romeo@montague.net'], ['xmpp:', undefined], ['a b', undefined]])('%j is %s', (text, address) => {
    expect(parseTypedAddress(text)).toBe(address);
  });

  it('is a link by its scheme only', () => {
    expect(['xmpp:x', 'IM:x', 'pres:x', 'xmppx:', 'x xmpp:', 'xmpp@example.com'].map(isAddressLink)).toEqual([true, true, true, false, false, false]);
  });
});
