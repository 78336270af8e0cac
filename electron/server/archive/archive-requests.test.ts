import { beforeAll, describe, expect, test } from 'vitest';
import { childElements, textOf, type XmlElement } from '../../xmpp/kit/element.ts';
import { archiveQuery, readArchive } from '../../../test/kit/archive-reader.ts';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';

const [ROMEO, JULIET, TYBALT] = ['romeo', 'juliet', 'tybalt'].map((name) => `${name}@${DOMAIN}`);
const MAM = "xmlns='urn:xmpp:mam:2'";
const SECOND_MS = 1_000;

let romeo: LocalPerson;
let juliet: LocalPerson;
let tybalt: LocalPerson;
/** When the first was said, and the ids of all. */
let begin: number;
let ids: readonly string[];

/** One each second: 1 to 9, those that three divides with Tybalt, the others with Romeo's two resources in turn. */
beforeAll(async () => {
  const people = await LocalPeople.open(['romeo', 'juliet', 'tybalt']);
  [romeo, juliet, tybalt] = [await people.online('romeo/orchard'), await people.online('juliet/balcony'), await people.online('tybalt/street')];
  const tomb = await people.online('romeo/tomb');
  begin = people.clock.now();
  for (let number = 1; number <= 9; number += 1) {
    const sender = number % 3 === 0 ? tybalt : number % 2 === 0 ? tomb : romeo;
    await sender.send(`<message to='${JULIET}' type='chat'><body>${number}</body></message>`);
    people.clock.advance(SECOND_MS);
  }
  ({ ids } = await readArchive(juliet));
});

const at = (number: number): string => new Date(begin + (number - 1) * SECOND_MS).toISOString();
const id = (number: number): string => ids[number - 1]!;

/** `1234 more of 9`. */
async function found(...args: Parameters<typeof readArchive> extends [unknown, ...infer Rest] ? Rest : never): Promise<string> {
  const { bodies, end } = await readArchive(juliet, ...args);
  return [bodies.join(''), end].filter(Boolean).join(' ');
}

describe('filters (§4.1)', () => {
  test.each([
    ['nothing', () => ({}), '123456789 complete of 9'],
    ['with, bare', () => ({ with: ROMEO! }), '124578 complete of 6'],
    ['with, full', () => ({ with: `${ROMEO}/tomb` }), '248 complete of 3'],
    ['with, unheard of', () => ({ with: 'nobody@x.example' }), 'complete of 0'],
    ['start, of a message’s own time', () => ({ start: at(7) }), '789 complete of 3'],
    ['end, of a message’s own time', () => ({ end: at(2) }), '12 complete of 2'],
    ['both and with', () => ({ with: ROMEO!, start: at(2), end: at(5) }), '245 complete of 3'],
    ['after-id', () => ({ 'after-id': id(7) }), '89 complete of 2'],
    ['before-id', () => ({ 'before-id': id(3) }), '12 complete of 2'],
    ['between two ids, with', () => ({ 'after-id': id(2), 'before-id': id(7), with: TYBALT! }), '36 complete of 2'],
    ['ids', () => ({ ids: [id(8), id(3)] }), '38 complete of 2'],
    ['include-groupchat', () => ({ 'include-groupchat': 'true' }), '123456789 complete of 9'],
    ['after-id, unknown', () => ({ 'after-id': 'x' }), 'item-not-found'],
    ['before-id, empty', () => ({ 'before-id': '' }), 'item-not-found'],
    ['ids, one unknown', () => ({ ids: [id(8), 'x'] }), 'item-not-found'],
    ['a field of others', () => ({ '{urn:x}words': 'x' }), 'feature-not-implemented'],
    ['start, unreadable', () => ({ start: 'yesterday' }), 'bad-request'],
    ['more ids than anybody needs', () => ({ ids: Array.from({ length: 201 }, String) }), 'bad-request'],
  ] as [string, () => Record<string, string | string[]>, string][])('%s', async (_, form, expected) => {
    expect(await found(form())).toBe(expected);
  });
});

describe('pages (§4.3, XEP-0059)', () => {
  test.each([
    ['the first', () => '<max>4</max>', '1234 more of 9'], ['after', () => `<max>4</max><after>${id(4)}</after>`, '5678 more of 9'],
    ['after, the rest to the last', () => `<max>5</max><after>${id(4)}</after>`, '56789 complete of 9'], ['after the last', () => `<max>4</max><after>${id(9)}</after>`, 'complete of 9'],
    ['the last', () => '<max>4</max><before/>', '6789 more of 9'], ['before', () => `<max>4</max><before>${id(6)}</before>`, '2345 more of 9'],
    ['before, the rest to the first', () => `<max>4</max><before>${id(5)}</before>`, '1234 complete of 9'], ['before the first', () => `<before>${id(1)}</before>`, 'complete of 9'],
    ['only how many', () => '<max>0</max>', 'more of 9'], ['before one unknown', () => '<before>x</before>', 'item-not-found'], ['after one unknown', () => '<after>x</after>', 'item-not-found'],
    ['at a place', () => '<index>3</index>', 'feature-not-implemented'], ['of less than nothing', () => '<max>-1</max>', 'bad-request'],
  ] as [string, () => string, string][])('%s', async (_, set, expected) => {
    expect(await found({}, set())).toBe(expected);
  });

  test.each([['forwards', 'after', ''], ['backwards', 'before', '<before/>']])('%s, through a filter, every message comes once', async (_, side, first) => {
    const seen: string[] = [];
    let set = first;
    for (let turn = 0; turn < 3; turn += 1) {
      const { bodies, ids: those, end } = await readArchive(juliet, { with: ROMEO! }, `<max>2</max>${set}`);
      seen.push(...side === 'after' ? bodies : bodies.toReversed());
      set = `<${side}>${(side === 'after' ? those.at(-1) : those[0])!}</${side}>`;
      expect(end).toBe(`${turn === 2 ? 'complete' : 'more'} of 6`);
    }
    expect(seen.join('')).toBe(side === 'after' ? '124578' : '875421');
  });

  test('flipped, it is the same page the other way round', async () => {
    const { bodies, answer } = await readArchive(juliet, {}, `<max>3</max><after>${id(4)}</after>`, '<flip-page/>');
    const set = childElements(childElements(childElements(answer)[0]!)[0]!).map((child) => [child.name, textOf(child)]);
    expect([bodies, set]).toEqual([['7', '6', '5'], [['first', id(5)], ['last', id(7)], ['count', '9']]]);
  });

  test('never has more messages, nor more text, than a page may; the others are there for the next', async () => {
    const people = await LocalPeople.open(['nurse', 'peter']);
    const [nurse, peter] = [await people.online('nurse/x'), await people.online('peter/x')];
    for (let number = 0; number < 130; number += 1) await nurse.send(`<message to='peter@${DOMAIN}'><body>${number}</body></message>`);
    expect((await readArchive(peter, {}, '<max>1000</max>')).bodies).toHaveLength(100);
    expect((await readArchive(peter)).bodies).toHaveLength(50);
    for (let number = 0; number < 3; number += 1) await nurse.send(`<message to='peter@${DOMAIN}'><body>${'x'.repeat(600_000)}</body></message>`);
    const { bodies, ids: those, end } = await readArchive(peter, {}, '<max>3</max><before/>');
    expect([bodies.length, end]).toEqual([2, 'more of 133']);
    expect((await readArchive(peter, {}, `<max>1</max><before>${those[0]!}</before>`)).bodies[0]).toHaveLength(600_000);
  });

  test('a session that asks for many at once is told to wait, and answered again afterwards', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => juliet.send(`<iq type='set' id='x'>${archiveQuery({}, '<max>1</max>')}</iq>`)));
    expect(asked).toHaveLength(6);
    expect(juliet.words().filter((words) => words.startsWith('iq')).toSorted()).toEqual([...Array.from({ length: 2 }, () => 'iq resource-constraint'), ...Array.from({ length: 4 }, () => 'iq result')]);
    expect(await found({}, '<max>1</max>')).toBe('1 more of 9');
  });
});

describe('beside messages', () => {
  const child = (answer: XmlElement): XmlElement => childElements(answer)[0]!;

  test('where the archive begins and ends (§5)', async () => {
    const edges = async (person: LocalPerson) => childElements(child(await person.ask('get', `<metadata ${MAM}/>`))).map(({ name, attrs }) => [name, attrs['id'], attrs['timestamp']]);
    expect(await edges(juliet)).toEqual([['start', id(1), at(1)], ['end', id(9), at(9)]]);
    const people = await LocalPeople.open(['nurse']);
    expect(await edges(await people.online('nurse/x'))).toEqual([]);
  });

  test('which fields a query may have (§4.1.5)', async () => {
    const form = child(child(await juliet.ask('get', `<query ${MAM}/>`)));
    expect(childElements(form).map(({ attrs }) => attrs['var'])).toEqual(['FORM_TYPE', 'with', 'start', 'end', 'before-id', 'after-id', 'ids', 'include-groupchat']);
  });

  test('what the account can do (§6)', async () => {
    const info = child(await juliet.ask('get', "<query xmlns='http://jabber.org/protocol/disco#info'/>", JULIET));
    expect(childElements(info).flatMap(({ attrs }) => attrs['var'] ?? [])).toEqual(
      expect.arrayContaining(['urn:xmpp:mam:2', 'urn:xmpp:mam:2#extended', 'urn:xmpp:mam:2#groupchat-field', 'urn:xmpp:sid:0']));
  });

  test('another’s archive is nobody’s business, and a stranger does not learn whether there is one (§7.1, R404)', async () => {
    const ask = async (to: string): Promise<readonly string[]> => {
      const answers = [await tybalt.ask('set', archiveQuery(), to), await tybalt.ask('get', `<metadata ${MAM}/>`, to), await tybalt.ask('get', `<prefs ${MAM}/>`, to)];
      return answers.map((answer) => childElements(childElements(answer).at(-1)!)[0]!.name);
    };
    expect([await ask(JULIET!), await ask(`nobody@${DOMAIN}`)]).toEqual([Array(3).fill('service-unavailable'), Array(3).fill('service-unavailable')]);
    await juliet.send(`<presence type='subscribed' to='${TYBALT}'/>`);
    await tybalt.send(`<presence type='subscribe' to='${JULIET}'/>`);
    expect(await ask(JULIET!)).toEqual(Array(3).fill('forbidden'));
    expect(tybalt.words().filter((words) => words.startsWith('message'))).toEqual([]);
  });
});
