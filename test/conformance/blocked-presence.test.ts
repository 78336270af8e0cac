import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { ContactPresence } from '../../electron/contract/models/presence.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';
import { snapshotOf } from './people.ts';

describe('whoever is blocked from telling us how they are', () => {
  let core: CoreHarness;
  let accountId: AccountId;

  const presenceOf = async (address: string): Promise<ContactPresence | undefined> => (await snapshotOf(core)).presences.find((each) => each.address === address);
  const says = async (xml: string): Promise<void> => {
    await core.stream.receive(`<presence xmlns='jabber:client' ${xml}`);
    await core.frame();
  };
  const block = (scope: 'jid' | 'group', value: string): Promise<unknown> =>
    core.call('privacy.blockMany', { accountId, blocks: [{ scope, value, kinds: [], reason: '' }] });

  beforeEach(async () => {
    core = new CoreHarness();
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='tybalt@example.com' subscription='both'><group>Work</group></item>
      <item jid='juliet@example.com' subscription='both'/></query>`;
    void new ListServer(core);
    await core.app.start();
    accountId = await core.signIn();
    await says("from='tybalt@example.com/street'/>");
    await says("from='juliet@example.com/balcony'/>");
  });

  it.each([['jid', 'tybalt@example.com'], ['jid', 'example.com'], ['group', 'Work']] as const)('by %s %s: is unknown, not offline, until they say something after the block (R132)', async (scope, value) => {
    await block(scope, value);
    await core.frame();
    expect(await presenceOf('tybalt@example.com')).toEqual({ accountId, address: 'tybalt@example.com', resources: [], isUnknown: true });
    await core.call('privacy.unblock', { accountId, scope, value });
    await core.frame();
    expect(await presenceOf('tybalt@example.com')).toMatchObject({ resources: [], isUnknown: true });
    await says("from='tybalt@example.com/street' type='unavailable'/>");
    expect((await presenceOf('tybalt@example.com'))?.isUnknown).toBeUndefined();
    await says("from='tybalt@example.com/street'><show>dnd</show></presence>");
    expect(await presenceOf('tybalt@example.com')).toMatchObject({ resources: [{ show: 'dnd' }] });
    expect((await presenceOf('juliet@example.com'))?.resources).toHaveLength(value === 'example.com' ? 0 : 1);
  });

  it('is so in a later session as well, as long as the block holds and after it (R132)', async () => {
    await block('jid', 'tybalt@example.com');
    core.stream.goOffline();
    await core.settle();
    await core.signIn();
    expect(await presenceOf('tybalt@example.com')).toMatchObject({ isUnknown: true });
    await core.call('privacy.unblock', { accountId, scope: 'jid', value: 'tybalt@example.com' });
    await core.frame();
    expect(await presenceOf('tybalt@example.com')).toMatchObject({ isUnknown: true });
  });

  it('a block of messages alone, or of one device, hides nobody', async () => {
    await core.call('privacy.blockMany', { accountId, blocks: [{ scope: 'jid', value: 'tybalt@example.com', kinds: ['message'], reason: '' }, { scope: 'jid', value: 'juliet@example.com/phone', kinds: [], reason: '' }] });
    await core.frame();
    expect((await snapshotOf(core)).presences.filter(({ resources }) => resources.length > 0)).toHaveLength(2);
  });
});
