import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageId } from '../../electron/contract/models/address.ts';
import { err } from '../../electron/lib/result.ts';
import { FakeFrames, FakeLink, settle } from '../../test/kit/fake-link.ts';
import { fillSample, said } from '../../test/kit/sample-people.ts';
import { ACCOUNT, scriptedAccount } from '../../test/kit/scripted-core.ts';
import { peerKey } from './keys.ts';
import { unreadOf } from './selectors/people.ts';
import { createAppStore, type AppStore } from './store.ts';

const ANNA = peerKey(ACCOUNT, 'anna@linnet.example');
const OMAR = peerKey(ACCOUNT, 'omar@linnet.example');

let link: FakeLink;
let frames: FakeFrames;
let store: AppStore;

beforeEach(async () => {
  link = new FakeLink();
  frames = new FakeFrames();
  fillSample(link.core, 1_000_000_000);
  store = createAppStore(link, frames);
  await settle();
});

function snapshots(): number {
  return link.core.callsOf('app.snapshot').length;
}

async function pass(ms = 200): Promise<void> {
  frames.advance(ms);
  await settle();
}

describe('keeping the store equal to core', () => {
  it('begins with a snapshot', () => {
    expect(snapshots()).toBe(1);
    expect(store.getState().contacts.byKey.size).toBe(link.core.snapshot.contacts.length);
    expect(store.getState().profile?.state).toBe('open');
  });

  it('joins a flood of events into few changes of the store', async () => {
    let changes = 0;
    store.subscribe(() => (changes += 1));
    for (let second = 0; second < 10; second += 1) {
      for (let number = 0; number < 100; number += 1) {
        link.core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ accountId: ACCOUNT, address: 'joao@linnet.example', resources: [{ resource: 'r', show: 'online', status: `${second} ${number}`, priority: 0, since: 0 }] }] });
      }
      frames.advance(100);
    }
    await pass();
    expect(changes).toBeLessThanOrEqual(11);
    expect(store.getState().presence.byKey.get(peerKey(ACCOUNT, 'joao@linnet.example'))?.resources[0]?.status).toBe('9 99');
  });

  it('takes a lone event with the next frame', () => {
    link.core.emit('signIn.progressed', { address: 'a@x', step: 'tls' });
    frames.advance(17);
    expect(store.getState().accounts.signInStep).toBe('tls');
  });

  it('asks for a snapshot when a number is missing, and for no other reason', async () => {
    link.core.store('anna@linnet.example', said('in', 'one', 1));
    await pass();
    expect(snapshots()).toBe(1);
    link.core.skipEvent();
    link.core.setAccount(scriptedAccount({ connection: { phase: 'offline' } }));
    await pass();
    expect(snapshots()).toBe(2);
    expect(store.getState().accounts.byId.get(ACCOUNT)?.connection.phase).toBe('offline');
    link.core.store('anna@linnet.example', said('in', 'two', 2));
    await pass();
    expect(snapshots()).toBe(2);
    expect(store.getState().conversations.byKey.get(ANNA)?.last?.body).toBe('two');
  });

  it('takes a snapshot after the wire was lost, and keeps what is the page’s own', async () => {
    store.actions.openConversation(ANNA);
    await settle();
    store.actions.setDraft(OMAR, 'half a sentence');
    link.become('lost');
    expect(store.getState().link).toBe('lost');
    link.core.putHistory('anna@linnet.example', [said('in', 'said while away', 5)]);
    link.become('open');
    await pass();
    const { ui, messages } = store.getState();
    expect(snapshots()).toBe(2);
    expect(ui.drafts.get(OMAR)).toBe('half a sentence');
    expect(ui.openKey).toBe(ANNA);
    expect(messages.windows.get(ANNA)?.messages.at(-1)?.body).toBe('said while away');
  });

  it('tries again when a snapshot is refused', async () => {
    let refusals = 2;
    link.core.on('app.snapshot', () => (refusals-- > 0 ? err({ code: 'bug' }) : { ok: true, value: { ...link.core.snapshot, seq: 0, contacts: [] } }));
    link.become('open');
    await pass(1000);
    await pass(1000);
    await pass(1000);
    expect(snapshots()).toBe(4);
    expect(store.getState().contacts.byKey.size).toBe(0);
  });

  it('takes a snapshot when a locked profile was opened', async () => {
    link.core.emit('profile.changed', { profile: { state: 'locked', directory: '/d', isWrongPassphrase: false } });
    await pass();
    const seen: (string | undefined)[] = [];
    store.subscribe(({ profile, accounts }) => seen.push(`${profile?.state} ${accounts.order.length}`));
    link.core.emit('profile.changed', { profile: link.core.snapshot.profile });
    await pass();
    expect(snapshots()).toBe(2);
    expect(new Set(seen)).toEqual(new Set([`open ${link.core.snapshot.accounts.length}`]));
  });

  it('opens the conversation that was open last, with what was read', async () => {
    const page = link.core.page('omar@linnet.example', { limit: 50 });
    link.core.snapshot = { ...link.core.snapshot, open: { accountId: ACCOUNT, peer: 'omar@linnet.example', page } };
    const other = createAppStore(link, frames);
    await settle();
    expect(other.getState().ui.openKey).toBe(OMAR);
    expect(other.getState().messages.windows.get(OMAR)?.messages).toEqual(page.messages);
    other.dispose();
  });
});

describe('a presence change', () => {
  it('changes one entry and leaves every other object as it was', async () => {
    const { contacts, presence, conversations, settings } = store.getState();
    const before = new Map(presence.byKey);
    link.core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ accountId: ACCOUNT, address: 'anna@linnet.example', resources: [] }] });
    await pass();
    const after = store.getState();
    expect(after.presence.byKey).toBe(presence.byKey);
    expect([...before].filter(([key, value]) => after.presence.byKey.get(key) !== value).map(([key]) => key)).toEqual([ANNA]);
    expect([after.contacts, after.conversations, after.settings]).toEqual([contacts, conversations, settings]);
    expect(after.contacts).toBe(contacts);
  });

  it('of a whole session takes away who is not named, of this account only', async () => {
    link.core.emit('presence.changed', { accountId: ACCOUNT, isWhole: true, changed: [{ accountId: ACCOUNT, address: 'joao@linnet.example', resources: [{ resource: 'r', show: 'dnd', status: '', priority: 0, since: 0 }] }] });
    await pass();
    const { presence, contacts } = store.getState();
    expect([...presence.byKey.keys()]).toEqual([peerKey(ACCOUNT, 'joao@linnet.example')]);
    expect(contacts.index.groups.map(({ present }) => present.length).reduce((sum, length) => sum + length)).toBe(1);
  });
});

describe('conversations', () => {
  it('stand newest first and move when something is said', async () => {
    link.core.store('grandma@linnet.example', said('in', 'Bis Sonntag!', 9));
    await pass();
    const { order } = store.getState().conversations;
    expect(order[0]).toBe(peerKey(ACCOUNT, 'grandma@linnet.example'));
    expect(new Set(order).size).toBe(order.length);
  });

  it('sends without showing anything before it is stored', async () => {
    store.actions.openConversation(ANNA);
    await settle();
    link.core.on('message.send', () => new Promise(() => undefined) as never);
    void store.actions.send(ANNA, 'hello');
    await pass();
    expect(store.getState().messages.windows.get(ANNA)?.messages.some(({ body }) => body === 'hello')).toBe(false);
  });

  it('shows a changed state on the message and in its row', async () => {
    store.actions.openConversation(ANNA);
    await settle();
    const sent = link.core.store('anna@linnet.example', said('out', 'on its way', 10, { state: 'queued' }));
    await pass();
    link.core.change({ ...sent, state: 'sent' });
    await pass();
    expect(store.getState().messages.windows.get(ANNA)?.messages.at(-1)?.state).toBe('sent');
    expect(store.getState().conversations.byKey.get(ANNA)?.last?.state).toBe('sent');
  });

  it('draws the "new" line where reading stopped, and takes it away when the person answers', async () => {
    store.actions.openConversation(OMAR);
    await settle();
    expect(store.getState().ui.newAfter).toEqual({ key: OMAR, id: 0 });
    store.actions.openConversation(ANNA);
    await settle();
    const last = store.getState().messages.windows.get(ANNA)!.messages.at(-1)!.id;
    store.actions.setFollowing(false);
    link.core.store('anna@linnet.example', said('in', 'are you there?', 11));
    link.core.store('anna@linnet.example', said('in', 'hello?', 12));
    await pass();
    expect(store.getState().ui.newAfter).toEqual({ key: ANNA, id: last });
    link.core.store('anna@linnet.example', said('out', 'yes', 13));
    await pass();
    expect(store.getState().ui.newAfter).toBeUndefined();
  });

  it('marks a flood as read a few times a second, and nothing while nobody looks', async () => {
    store.actions.openConversation(ANNA);
    await settle();
    store.actions.setFollowing(true);
    for (let number = 0; number < 50; number += 1) {
      link.core.store('anna@linnet.example', said('in', `${number}`, 20 + number));
      store.actions.markSeen(ANNA);
      frames.advance(20);
    }
    await pass(1000);
    expect(link.core.callsOf('conversation.markRead').length).toBeLessThanOrEqual(4);
    expect(unreadOf(store.getState(), ANNA)).toBe(0);
  });

  it('goes to a message from long ago, and back to the end', async () => {
    const many = link.core.putHistory('rui@linnet.example', Array.from({ length: 400 }, (_, number) => said('in', `message ${number}`, number)));
    const key = peerKey(ACCOUNT, 'rui@linnet.example');
    store.actions.jumpTo(key, many[20]!.id);
    await settle();
    expect(store.getState().messages.windows.get(key)).toMatchObject({ hasNewer: true });
    expect(store.getState().ui.jump).toMatchObject({ key, id: many[20]!.id });
    store.actions.loadNewer(key);
    await settle();
    store.actions.loadOlder(key);
    await settle();
    const { messages } = store.getState().messages.windows.get(key)!;
    expect(messages.map(({ id }) => id)).toEqual(many.slice(0, messages.length).map(({ id }) => id));
    store.actions.goToEnd(key);
    await settle();
    expect(store.getState().messages.windows.get(key)?.messages.at(-1)?.id).toBe(many.at(-1)?.id as MessageId);
  });

  it('forgets everything of a removed account', async () => {
    store.actions.openConversation(ANNA);
    await settle();
    link.core.emit('account.removed', { accountId: ACCOUNT });
    await pass();
    const { accounts, contacts, presence, conversations, messages, requests, ui } = store.getState();
    expect([accounts.order.length, contacts.byKey.size, contacts.index.groups.length, presence.byKey.size, conversations.order.length, messages.windows.size, requests.order.length, ui.openKey])
      .toEqual([0, 0, 0, 0, 0, 0, 0, undefined]);
  });
});

describe('refusals', () => {
  it('are shown once as a notice and can be put away', async () => {
    link.core.on('contact.remove', () => err({ code: 'offline' }));
    expect(await store.actions.run('contact.remove', { accountId: ACCOUNT, address: 'anna@linnet.example' })).toBe(false);
    expect(store.getState().ui.notice?.error).toEqual({ code: 'offline' });
    store.actions.putNoticeAway();
    expect(store.getState().ui.notice).toBeUndefined();
  });

  it('remember collapsed groups through the settings', async () => {
    store.actions.toggleGroup('1/Work', true);
    await pass();
    expect(link.core.snapshot.settings.collapsedGroups).toEqual(['1/Work']);
    store.actions.toggleGroup('1/Work', false);
    await pass();
    expect(store.getState().settings.collapsedGroups).toEqual([]);
  });
});
