import { describe, expect, it } from 'vitest';
import { xml } from '../../../test/kit/xml.ts';
import { childElements, childOf, childrenOf, el, is, textOf } from './element.ts';

describe('el', () => {
  it('leaves out undefined attributes and children, and writes numbers as text', () => {
    expect(el('a', 'urn:x', { one: 1, none: undefined, empty: '' }, undefined, 'text', el('b', 'urn:y'))).toEqual({
      name: 'a', ns: 'urn:x', attrs: { one: '1', empty: '' }, children: ['text', { name: 'b', ns: 'urn:y', attrs: {}, children: [] }],
    });
  });

  it('keeps attributes away from the prototype (hazard C4)', () => {
    const element = el('a', 'urn:x', JSON.parse('{"__proto__":"1","constructor":"2"}') as Record<string, string>);
    expect(Object.keys(element.attrs)).toEqual(['__proto__', 'constructor']);
    expect(el('a', 'urn:x').attrs['toString']).toBeUndefined();
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('reading', () => {
  const message = xml`<message><body xmlns='urn:x'>foreign</body><x:body xmlns:x='urn:y'>prefixed</x:body><body>first</body><body>second</body></message>`;

  it('goes by name and namespace, first match first (hazard A20)', () => {
    expect(textOf(childOf(message, 'body', 'jabber:client')!)).toBe('first');
    expect(childrenOf(message, 'body', 'jabber:client').map(textOf)).toEqual(['first', 'second']);
    expect(textOf(childOf(message, 'body', 'urn:y')!)).toBe('prefixed');
    expect(childOf(message, 'body', 'urn:z')).toBeUndefined();
    expect(childOf(message, 'Body', 'jabber:client')).toBeUndefined();
    expect(is(message, 'message', 'jabber:client') && !is(message, 'message', 'jabber:server')).toBe(true);
  });

  it('takes an element apart from its text (R035)', () => {
    const body = xml`<body>a<b>hidden</b>c</body>`;
    expect(textOf(body)).toBe('ac');
    expect(childElements(body).map(({ name }) => name)).toEqual(['b']);
  });
});
