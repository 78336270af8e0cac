import { describe, expect, it } from 'vitest';
import { xml } from '../../../test/kit/xml.ts';
import { childText, readBareJid, readBoolean, readInteger, readJid, trimXml } from './reader.ts';

describe('readers', () => {
  it('read whole numbers of a range and nothing else', () => {
    expect(['0', '-128', '127', '+5', ' 7\n', '-0'].map((text) => readInteger(text, -128, 127))).toEqual([0, -128, 127, 5, 7, 0]);
    expect(['', '128', '-129', '1.5', 'x', '0x1', '1e1', '٣', '9'.repeat(400), undefined, '1 2', '--1'].map((text) => readInteger(text, -128, 127)))
      .toEqual(Array(12).fill(undefined));
  });

  it('read booleans as XML Schema writes them', () => {
    expect(['true', '1', ' false ', '0', 'TRUE', 'yes', '', undefined].map(readBoolean)).toEqual([true, true, false, false, ...Array(4).fill(undefined)]);
  });

  it('read addresses in their normal form', () => {
    const item = xml`<item jid='Juliet@Example.com/Balcony' bare='JULIET@example.com' bad='a@b@c'/>`;
    expect(readJid(item, 'jid')).toBe('juliet@example.com/Balcony');
    expect(readBareJid(item, 'jid')).toBeUndefined();
    expect(readBareJid(item, 'bare')).toBe('juliet@example.com');
    expect([readJid(item, 'bad'), readJid(item, 'none'), readBareJid(item, 'none')]).toEqual([undefined, undefined, undefined]);
  });

  it('trim XML white space only, in linear time', () => {
    expect(trimXml('\r\n\t  a b \n')).toBe('a b');
    expect(trimXml('\u00a0a')).toBe('\u00a0a');
    expect(trimXml(`${' '.repeat(500_000)}x${' '.repeat(500_000)}`)).toBe('x');
    expect(trimXml(' \n ')).toBe('');
  });

  it('read the text of a child that is there', () => {
    const query = xml`<query xmlns='jabber:iq:version'><name/><version>1</version></query>`;
    expect([childText(query, 'name', 'jabber:iq:version'), childText(query, 'version', 'jabber:iq:version'), childText(query, 'os', 'jabber:iq:version')])
      .toEqual(['', '1', undefined]);
  });
});
