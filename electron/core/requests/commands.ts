import type { Handlers } from '../../contract/commands.ts';
import { err, ok } from '../../lib/result.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import { DONE, findOnlineTarget, findTarget } from '../command-room.ts';
import { refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import { subscriptionsWith } from './subscriptions-with.ts';

type SubscriptionCommands = Pick<Handlers, 'subscription.request' | 'subscription.approve' | 'subscription.deny' | 'subscription.cancel' | 'subscription.history'>;

/** RFC 3921 §8: the person's side of every subscription. The roster pushes that follow say what holds. */
export function subscriptionCommands(workspace: Workspace): SubscriptionCommands {
  return {
    async 'subscription.request'({ accountId, address, note }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      if (target.value.address === target.value.room.address) return err({ code: 'own-address' });
      await target.value.room.parts.modes.letIn(target.value.address, { isAsked: true });
      subscriptionsWith({ ...target.value, parts: target.value.room.parts }).request(target.value.address, note === '' ? {} : { statuses: [{ text: note }] });
      return DONE;
    },
    async 'subscription.approve'({ accountId, address, add, name = '', groups = [] }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { client, room, address: peer } = target.value;
      const subscriptions = subscriptionsWith({ ...target.value, parts: target.value.room.parts });
      const known = room.parts.contacts.get(peer);
      if (add && !room.parts.contacts.isContact(peer)) {
        // RFC 3921 §8.2 step 6: the item first, then the approval (R234).
        const set = await client.api(rosterFeature).set({ jid: peer, name: name.trim(), groups });
        if (!set.ok) return err(refusal(set.error));
      }
      subscriptions.approve(peer);
      await room.parts.requests.settle(peer);
      await workspace.conversations.answerRequest(accountId, peer, true);
      if (add && known?.subscription !== 'to' && known?.subscription !== 'both') subscriptions.request(peer);
      return DONE;
    },
    async 'subscription.deny'({ accountId, address }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      const { room, address: peer } = target.value;
      const { requests, history } = room.parts;
      const hadRequest = requests.has(peer);
      const isStranger = !room.parts.contacts.isContact(peer);
      history.sent(peer, 'unsubscribed');
      subscriptionsWith({ ...target.value, parts: target.value.room.parts }).deny(peer);
      room.parts.directed.withdraw([peer]);
      await requests.settle(peer);
      if (hadRequest) await history.add(peer, 'we-denied');
      if (isStranger) await workspace.conversations.answerRequest(accountId, peer, false);
      return DONE;
    },
    async 'subscription.cancel'({ accountId, address }) {
      const target = findOnlineTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      target.value.room.parts.history.sent(target.value.address, 'unsubscribe');
      subscriptionsWith({ ...target.value, parts: target.value.room.parts }).cancel(target.value.address);
      // RFC 6121 §3.3.3: what is known of their presence "MUST" count as void from here on (R259).
      target.value.room.parts.presence.forget(target.value.address);
      return DONE;
    },
    async 'subscription.history'({ accountId, address }) {
      const target = findTarget(workspace, { accountId, address });
      if (!target.ok) return target;
      return ok({ events: [...await target.value.room.parts.history.list(target.value.address)] });
    },
  };
}
