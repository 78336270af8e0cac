import { beforeEach, describe, expect, it } from 'vitest';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';
import { childElements, textOf, type XmlElement } from '../../xmpp/kit/element.ts';

const query = (content = ''): string => `<query xmlns='jabber:iq:private'>${content}</query>`;
const conditionOf = (answer: XmlElement): string | undefined => childElements(childElements(answer).find(({ name }) => name === 'error')!)[0]?.name;

describe('what a client keeps on the server (XEP-0049)', () => {
  let people: LocalPeople;
  let romeo: LocalPerson;

  beforeEach(async () => {
    people = await LocalPeople.open(['romeo', 'tybalt']);
    romeo = await people.online('romeo/desk');
  });

  async function kept(person: LocalPerson, name: string, ns: string): Promise<string> {
    const [content] = childElements((await person.ask('get', query(`<${name} xmlns='${ns}'/>`))).children[0] as XmlElement);
    expect([content?.name, content?.ns]).toEqual([name, ns]);
    return textOf(content!);
  }

  it('is given back to each of its owner’s devices, by name and namespace, and is empty where there is none (§3)', async () => {
    expect(await kept(romeo, 'roster', 'roster:delimiter')).toBe('');
    await romeo.ask('set', query(`<roster xmlns='roster:delimiter'>::</roster>`));
    await romeo.ask('set', query(`<exodus xmlns='exodus:prefs'>Hamlet</exodus><other xmlns='exodus:prefs'>2</other>`));
    await romeo.ask('set', query(`<roster xmlns='roster:delimiter'>/</roster>`));
    const other = await people.online('romeo/phone');
    expect([await kept(other, 'roster', 'roster:delimiter'), await kept(other, 'exodus', 'exodus:prefs'), await kept(other, 'other', 'exodus:prefs')]).toEqual(['/', 'Hamlet', '2']);
  });

  it('is nobody else’s, to read or to write', async () => {
    await romeo.ask('set', query(`<roster xmlns='roster:delimiter'>::</roster>`));
    const tybalt = await people.online('tybalt/street');
    for (const type of ['get', 'set'] as const) {
      expect(conditionOf(await tybalt.ask(type, query(`<roster xmlns='roster:delimiter'>x</roster>`), `romeo@${DOMAIN}`))).toBe('forbidden');
    }
    expect([await kept(tybalt, 'roster', 'roster:delimiter'), await kept(romeo, 'roster', 'roster:delimiter')]).toEqual(['', '::']);
  });

  it.each([
    ['nothing', 'get', ''], ['nothing', 'set', ''], ['two things at once', 'get', `<a xmlns='urn:a'/><b xmlns='urn:b'/>`], ['what has no namespace of its own', 'set', '<a/>'],
    ['more than there is room for', 'set', `<a xmlns='urn:a'>${'x'.repeat(600_000)}</a>`],
  ] as const)('%s is not acceptable (%s)', async (_what, type, content) => {
    expect(conditionOf(await romeo.ask(type, query(content)))).toBe('not-acceptable');
  });
});
