import { bareOf, isBare, type Jid } from '../../lib/jid.ts';
import { BLOCKING_NS, parseBlockingPush } from '../../xmpp/features/xep-0191-blocking/index.ts';
import { renumber, type PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';
import type { Presences } from '../presence/presences.ts';
import { answer, refuse, type RequestHandler } from '../stanzas/request.ts';
import type { ListPushes } from './list-pushes.ts';
import { MOST_RULES } from './list-requests.ts';

/** The list that the first block makes where the account has no default one. */
const MADE_BY_BLOCKING = 'blocked';

/**
 * XEP-0191, over the default privacy list as its §5 has it: who is blocked is who a rule of it denies everything by their address. What is blocked
 * is put before the other rules, which stay as they are.
 */
export function blockingRequests(domain: Domain, pushes: ListPushes, presences: Presences): readonly RequestHandler[] {
  return [
    {
      name: 'blocklist', ns: BLOCKING_NS, serverFeatures: [BLOCKING_NS],
      ofOwn: ({ type }, session, account) => {
        if (type !== 'get') return refuse('bad-request');
        session.hearsOfBlocks = true;
        return answer(el('blocklist', BLOCKING_NS, {}, ...blockedOf(account).map((jid) => el('item', BLOCKING_NS, { jid }))));
      },
    },
    { name: 'block', ns: BLOCKING_NS, ofOwn: ({ type, payload }, _, account) => (type === 'set' ? change(payload, account) : refuse('bad-request')) },
    { name: 'unblock', ns: BLOCKING_NS, ofOwn: ({ type, payload }, _, account) => (type === 'set' ? change(payload, account) : refuse('bad-request')) },
  ];

  function change(payload: XmlElement, account: Account): ReturnType<typeof answer> {
    const asked = parseBlockingPush(payload);
    if (!asked) return refuse('bad-request');
    const before = blockedOf(account);
    const jids = asked.kind === 'all-unblocked' ? before : asked.jids;
    const isBlock = asked.kind === 'blocked';
    const name = account.defaultList ?? MADE_BY_BLOCKING;
    const others = (account.lists.get(name) ?? []).filter((rule) => !(isBlockRule(rule) && jids.includes(rule.scope.value as Jid)));
    const rules = isBlock ? [...jids.map(blockRule), ...others] : others;
    if (rules.length > MOST_RULES) return refuse('resource-constraint');
    // Whoever is blocked from now on hears first that we are gone (§3.3).
    if (isBlock) for (const jid of jids) if (!before.includes(jid)) tellPresence(account, jid, false);
    if (rules.length > 0) domain.store.setList(account, name, renumber(rules));
    else domain.store.removeList(account, name);
    if (rules.length === 0 || account.defaultList === undefined) domain.store.setDefaultList(account, rules.length > 0 ? name : undefined);
    pushes.tell(account, name);
    tell(account, asked.kind === 'all-unblocked' ? el('unblock', BLOCKING_NS) : el(isBlock ? 'block' : 'unblock', BLOCKING_NS, {}, ...jids.map((jid) => el('item', BLOCKING_NS, { jid }))));
    if (!isBlock) for (const jid of jids) if (before.includes(jid)) tellPresence(account, jid, true);
    return answer();
  }

  /** Every resource that asked for the block list (§3.3, §3.4). */
  function tell(account: Account, payload: XmlElement): void {
    for (const session of account.sessions.values()) {
      if (session.hearsOfBlocks) session.send(el('iq', CLIENT_NS, { type: 'set', id: domain.ids.uuid(), to: session.jid }, payload));
    }
  }

  function tellPresence(account: Account, jid: Jid, isThere: boolean): void {
    for (const peer of account.roster.keys()) {
      if (!account.isSeenBy(peer) || (jid.includes('@') ? bareOf(jid) !== peer : !peer.endsWith(`@${jid}`))) continue;
      if (isBare(peer)) for (const session of account.available) presences.tellOne(account, session, peer, isThere);
    }
  }
}

function blockedOf(account: Account): readonly Jid[] {
  const rules = account.defaultList === undefined ? [] : account.lists.get(account.defaultList) ?? [];
  return rules.filter(isBlockRule).map(({ scope }) => scope.value as Jid);
}

function isBlockRule(rule: PrivacyRule): rule is PrivacyRule & { readonly scope: { readonly type: 'jid' } } {
  return rule.scope.type === 'jid' && rule.action === 'deny' && rule.kinds.length === 0;
}

function blockRule(jid: Jid): PrivacyRule {
  return { scope: { type: 'jid', value: jid }, action: 'deny', order: 0, kinds: [] };
}
