import { beforeEach, describe, expect, it } from 'vitest';
import { DOMAIN, LocalPeople, type LocalPerson } from '../../../test/kit/local-people.ts';
import { parseBareJid } from '../../lib/jid.ts';
import { MOST_RULES } from './list-requests.ts';

const BLOCKING = 'urn:xmpp:blocking';
const items = (...addresses: readonly string[]): string => addresses.map((jid) => `<item jid='${jid}'/>`).join('');

describe('the blocking command, over the default privacy list (XEP-0191 §5)', () => {
  let people: LocalPeople;
  let romeo: LocalPerson;
  let tybalt: LocalPerson;
  const rules = (): readonly unknown[] => {
    const account = people.server.store.get(parseBareJid(`romeo@${DOMAIN}`)!)!;
    return account.defaultList === undefined ? [] : account.lists.get(account.defaultList) ?? [];
  };

  beforeEach(async () => {
    people = await LocalPeople.open(['romeo', 'tybalt']);
    [romeo, tybalt] = [await people.online('romeo/desk'), await people.online('tybalt/street')];
    await romeo.ask('get', `<blocklist xmlns='${BLOCKING}'/>`);
    romeo.heard();
  });

  it('stops and lets through again, and tells every resource that asked', async () => {
    expect((await romeo.ask('set', `<block xmlns='${BLOCKING}'>${items(`tybalt@${DOMAIN}`)}</block>`)).attrs['type']).toBe('result');
    await tybalt.send(`<message to='romeo@${DOMAIN}' type='chat'><body>coward</body></message>`);
    expect(romeo.words()).toEqual(['list blocked', 'iq set']);
    await romeo.ask('set', `<unblock xmlns='${BLOCKING}'/>`);
    await tybalt.send(`<message to='romeo@${DOMAIN}' type='chat'><body>peace</body></message>`);
    expect(romeo.words().at(-1)).toBe(`message "peace" from tybalt@${DOMAIN}/street`);
    expect(rules()).toEqual([]);
  });

  it('takes as many as a list may have, and refuses more without changing anything', async () => {
    const many = Array.from({ length: MOST_RULES }, (_, index) => `spam${index}@spam.example`);
    expect((await romeo.ask('set', `<block xmlns='${BLOCKING}'>${items(...many)}</block>`)).attrs['type']).toBe('result');
    romeo.heard();
    const refusal = await romeo.ask('set', `<block xmlns='${BLOCKING}'>${items('one@more.example')}</block>`);
    expect(JSON.stringify(refusal)).toContain('resource-constraint');
    expect(rules()).toHaveLength(MOST_RULES);
    expect(romeo.words()).toEqual([]);
  });
});
