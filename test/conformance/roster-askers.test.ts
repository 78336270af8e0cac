import { describe, expect, it } from 'vitest';
import { serialise } from '../../electron/xmpp/kit/serialise.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { push, receive, signedIn, snapshotOf } from './people.ts';

const NURSE = 'nurse@example.com';

async function addresses(core: CoreHarness): Promise<string[]> {
  return (await snapshotOf(core)).contacts.map(({ address }) => address);
}

describe('an item that says nothing but that they ask makes nobody a contact (R232)', () => {
  const waiting = async (core: CoreHarness): Promise<unknown> => (await snapshotOf(core)).conversations.map(({ peer, request }) => [peer, request]);
  async function asked(): ReturnType<typeof signedIn> {
    const started = await signedIn();
    await receive(started.core, `<message from='${NURSE}/kitchen' type='chat'><body>Good morning</body></message>`);
    await receive(started.core, `<presence from='${NURSE}' type='subscribe'/>`);
    await push(started.core, `<item jid='${NURSE}' subscription='none'/>`);
    await receive(started.core, `<message from='${NURSE}/kitchen' type='chat'><body>Are you there?</body></message>`);
    expect(await waiting(started.core)).toEqual([[NURSE, 'waiting']]);
    started.core.stream.takeSent();
    return started;
  }

  it('what they write waits for an answer, and is refused with their request', async () => {
    const { core, accountId } = await asked();
    await core.call('subscription.deny', { accountId, address: NURSE });
    expect(await waiting(core)).toEqual([[NURSE, 'denied']]);
  });

  it('nor does one that was there before their request, which takes them from the page', async () => {
    const { core } = await signedIn(`<item jid='${NURSE}' subscription='none'/>`);
    expect(await addresses(core)).toEqual([NURSE]);
    await receive(core, `<presence from='${NURSE}' type='subscribe'/>`);
    expect([await addresses(core), core.last('contacts.changed').removed]).toEqual([[], [NURSE]]);
    await receive(core, `<message from='${NURSE}/kitchen' type='chat'><body>Good morning</body></message>`);
    expect(await waiting(core)).toEqual([[NURSE, 'waiting']]);
  });

  it('to approve and add makes the item with the name and groups the person chose (R234)', async () => {
    const { core, accountId } = await asked();
    await core.call('subscription.approve', { accountId, address: NURSE, add: true, name: 'Nurse', groups: ['Servants'] });
    const [set] = core.stream.takeSent();
    expect(serialise(set!)).toContain(`<item jid="${NURSE}" name="Nurse"><group>Servants</group></item>`);
    expect(await waiting(core)).toEqual([[NURSE, undefined]]);
  });
});
