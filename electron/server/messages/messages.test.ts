import { expect, it } from 'vitest';
import { LocalPeople } from '../../../test/kit/local-people.ts';

const bodies = (words: readonly string[]): string[] => words.filter((each) => each.includes('message'));

it('what was kept before a list stopped its sender is not handed out while it does, and comes once it does no more', async () => {
  const people = await LocalPeople.open(['romeo', 'juliet', 'nurse']);
  const [romeo, nurse] = [await people.online('romeo/orchard'), await people.online('nurse/kitchen')];
  await romeo.send("<message to='juliet@home.example' type='chat'><body>Wherefore</body></message>");
  await nurse.send("<message to='juliet@home.example' type='chat'><body>Madam</body></message>");

  const juliet = await people.online('juliet/balcony', "<presence><priority>-1</priority></presence>");
  await juliet.ask('set', "<block xmlns='urn:xmpp:blocking'><item jid='romeo@home.example'/></block>");
  await juliet.send('<presence/>');
  expect(bodies(juliet.words())).toEqual([expect.stringContaining('nurse')]);
  await juliet.send('<presence><show>away</show></presence>');
  expect(bodies(juliet.words())).toEqual([]);
  await juliet.ask('set', "<unblock xmlns='urn:xmpp:blocking'/>");
  await juliet.send('<presence/>');
  expect(bodies(juliet.words())).toEqual([expect.stringContaining('romeo')]);
});
