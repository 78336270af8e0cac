import { beforeEach, describe, expect, it } from 'vitest';
import { parseAddressLink } from '../../electron/lib/address-link.ts';
import { FakeFrames, FakeLink, settle } from '../../test/kit/fake-link.ts';
import { fillSample } from '../../test/kit/sample-people.ts';
import { ACCOUNT } from '../../test/kit/scripted-core.ts';
import { peerKey } from './keys.ts';
import { targetOf } from './link-target.ts';
import { createAppStore, type AppStore } from './store.ts';

const ANNA = peerKey(ACCOUNT, 'anna@linnet.example');
const LENA = peerKey(ACCOUNT, 'lena@otherplace.example');

let link: FakeLink;
let store: AppStore;

beforeEach(async () => {
  link = new FakeLink();
  fillSample(link.core, 1_000_000_000);
  store = createAppStore(link, new FakeFrames());
  await settle();
});

const target = (text: string): unknown => targetOf(store.getState(), parseAddressLink(text)!);

describe('a link leads to (R392, R393, XEP-0147)', () => {
  it('the conversation with somebody who is known; a question otherwise', () => {
    for (const text of ['im:anna@linnet.example', 'xmpp:anna@linnet.example/phone', 'xmpp:anna@linnet.example?register', 'pres:anna@linnet.example']) expect(target(text)).toEqual({ conversation: ANNA });
    expect(target('im:lena@otherplace.example')).toEqual({ dialog: { kind: 'open-link', key: LENA, action: 'open' } });
  });

  it('a message, filled in and not sent', () => {
    expect(target('xmpp:anna@linnet.example?message;subject=S;body=B')).toEqual({ dialog: { kind: 'write-message', key: ANNA, given: { subject: 'S', body: 'B' } } });
  });

  it('the dialog that adds, or edits who is there already', () => {
    expect(target('xmpp:lena@otherplace.example?roster;name=Lena;group=Friends')).toEqual({ dialog: { kind: 'add-contact', address: 'lena@otherplace.example', accountId: ACCOUNT, given: { name: 'Lena', group: 'Friends' } } });
    expect(target('xmpp:lena@otherplace.example?subscribe')).toMatchObject({ dialog: { kind: 'add-contact' } });
    expect(target('xmpp:anna@linnet.example?roster;name=Evil')).toEqual({ dialog: { kind: 'edit-contact', key: ANNA } });
  });

  it('a question before anything ends, and to nothing where there is nothing to end', () => {
    expect(target('xmpp:anna@linnet.example?unsubscribe')).toEqual({ dialog: { kind: 'open-link', key: ANNA, action: 'unsubscribe' } });
    expect(target('xmpp:anna@linnet.example?remove')).toEqual({ dialog: { kind: 'remove-contact', key: ANNA } });
    for (const action of ['unsubscribe', 'remove']) expect(target(`xmpp:lena@otherplace.example?${action}`)).toEqual({ dialog: { kind: 'open-link', key: LENA, action: 'open' } });
  });

  it('the way into a room, which is not entered by itself', () => {
    expect(target('xmpp:garden@rooms.example?join')).toEqual({ dialog: { kind: 'join-room', address: 'garden@rooms.example', accountId: ACCOUNT } });
  });

  it('nothing without an account', () => {
    link.core.snapshot = { ...link.core.snapshot };
    expect(targetOf({ ...store.getState(), accounts: { byId: new Map(), order: [], signInStep: undefined } }, parseAddressLink('im:a@b.example')!)).toBeUndefined();
  });
});

it('no link ever tells core anything by itself (hazard U6)', async () => {
  link.core.calls.splice(0);
  for (const action of ['', '?message;body=x', '?roster', '?subscribe', '?unsubscribe', '?remove', '?join', '?register']) {
    for (const address of ['anna@linnet.example', 'lena@otherplace.example']) expect(store.actions.openLink(`xmpp:${address}${action}`)).toBe(true);
  }
  await settle();
  expect(new Set(link.core.calls.map(({ name }) => name))).toEqual(new Set(['conversation.open']));
  expect(store.actions.openLink('https://example.org/')).toBe(false);
});
