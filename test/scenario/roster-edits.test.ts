import { expect, it } from 'vitest';
import { CoreHarness } from '../kit/core-harness.ts';
import { childElements, childrenOf, textOf } from '../../electron/xmpp/kit/element.ts';

const ROSTER_NS = 'jabber:iq:roster';
const [ANN, BOB] = ['ann@example.com', 'bob@example.com'];

/** The groups of each roster set since the last look, by address. */
function sets(core: CoreHarness): readonly (readonly [string, readonly string[]])[] {
  return core.stream.takeSent().flatMap((sent) => childElements(sent).filter(({ ns }) => ns === ROSTER_NS && sent.attrs['type'] === 'set')
    .flatMap((query) => childElements(query).map((item) => [item.attrs['jid']!, childrenOf(item, 'group', ROSTER_NS).map(textOf)] as const)));
}

it('what the server has agreed to counts for the next edit, though no push has told it yet; a push of another device counts after that', async () => {
  const core = new CoreHarness();
  core.roster = `<query xmlns='${ROSTER_NS}'>${[ANN, BOB].map((jid) => `<item jid='${jid}' name='x' subscription='both'><group>Friends</group></item>`).join('')}</query>`;
  await core.app.start();
  const accountId = await core.signIn();
  core.stream.takeSent();
  expect(await core.call('group.rename', { accountId, from: 'Friends', to: 'Old friends' })).toEqual({ ok: true, value: { renamed: 2, failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Old friends']], [BOB, ['Old friends']]]);
  await core.call('contacts.move', { accountId, to: 'Work', contacts: [{ address: ANN, from: 'Old friends' }] });
  expect(sets(core)).toEqual([[ANN, ['Work']]]);
  expect(await core.call('roster.undo', {})).toMatchObject({ ok: true, value: { failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Old friends']]]);

  // The pushes come, and with the last one another device says otherwise.
  for (const groups of ['Old friends', 'Elsewhere']) await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='${ROSTER_NS}'><item jid='${BOB}' name='x' subscription='both'><group>${groups}</group></item></query></iq>`);
  await core.frame();
  core.stream.takeSent();
  expect(await core.call('group.rename', { accountId, from: 'Old friends', to: 'Friends' })).toEqual({ ok: true, value: { renamed: 1, failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Friends']]]);
});
