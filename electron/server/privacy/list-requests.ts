import { childElements, el, is, type XmlElement } from '../../xmpp/kit/element.ts';
import { buildRule, parseRule, PRIVACY_NS, STANZA_KINDS, type PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import type { Account } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';
import type { Session } from '../sessions.ts';
import { answer, refuse, type Answer, type RequestHandler } from '../stanzas/request.ts';
import type { ListPushes } from './list-pushes.ts';

/** More rules than anybody writes by hand; each is looked at for every stanza. */
export const MOST_RULES = 2_000;
const MOST_LISTS = 100;

/** RFC 3921 §10.3 to §10.8: the lists of an account, and which of them are in use. */
export function privacyListRequests({ store }: Domain, pushes: ListPushes): RequestHandler {
  return {
    name: 'query', ns: PRIVACY_NS,
    ofOwn: ({ type, payload }, session, account) => (type === 'get' ? get(childElements(payload), session, account) : set(childElements(payload), session, account)),
  };

  function get([list, ...others]: readonly XmlElement[], session: Session, account: Account): Answer {
    if (!list) return answer(el('query', PRIVACY_NS, {}, ...named('active', session.activeList), ...named('default', account.defaultList), ...[...account.lists.keys()].flatMap((name) => named('list', name))));
    // R333: one at a time.
    if (others.length > 0 || !is(list, 'list', PRIVACY_NS)) return refuse('bad-request');
    const name = list.attrs['name'] ?? '';
    const rules = account.lists.get(name);
    return rules ? answer(el('query', PRIVACY_NS, {}, el('list', PRIVACY_NS, { name }, ...rules.map(buildRule)))) : refuse('item-not-found');
  }

  function set([change, ...others]: readonly XmlElement[], session: Session, account: Account): Answer {
    if (!change || others.length > 0 || change.ns !== PRIVACY_NS) return refuse('bad-request');
    const { name } = change.attrs;
    switch (change.name) {
      case 'active': return activate(name, session, account);
      case 'default': return makeDefault(name, session, account);
      case 'list': return name === undefined || name === '' ? refuse('bad-request') : edit(name, childElements(change), session, account);
      default: return refuse('bad-request');
    }
  }

  /** In force before it is answered (R335). */
  function activate(name: string | undefined, session: Session, account: Account): Answer {
    if (name !== undefined && !account.lists.has(name)) return refuse('item-not-found');
    session.activeList = name;
    return answer();
  }

  function makeDefault(name: string | undefined, session: Session, account: Account): Answer {
    if (name !== undefined && !account.lists.has(name)) return refuse('item-not-found');
    if (name === account.defaultList) return answer();
    if (account.defaultList !== undefined && isUsedElsewhere(account.defaultList, session, account)) return refuse('conflict');
    store.setDefaultList(account, name);
    return answer();
  }

  function edit(name: string, items: readonly XmlElement[], session: Session, account: Account): Answer {
    if (items.length === 0) return remove(name, session, account);
    if (items.length > MOST_RULES || (account.lists.size >= MOST_LISTS && !account.lists.has(name))) return refuse('resource-constraint');
    const rules = readRules(items, account);
    if (!rules.ok) return refuse(rules.error);
    store.setList(account, name, rules.value);
    pushes.tell(account, name);
    return answer();
  }

  function remove(name: string, session: Session, account: Account): Answer {
    if (!account.lists.has(name)) return refuse('item-not-found');
    if (isUsedElsewhere(name, session, account)) return refuse('conflict');
    store.removeList(account, name);
    if (session.activeList === name) session.activeList = undefined;
    if (account.defaultList === name) store.setDefaultList(account, undefined);
    pushes.tell(account, name);
    return answer();
  }
}

function named(element: string, name: string | undefined): readonly XmlElement[] {
  return name === undefined ? [] : [el(element, PRIVACY_NS, { name })];
}

/** Whether another connected resource goes by the list: its own active one, or the default where it has none (§10.2 rule 11). */
function isUsedElsewhere(name: string, session: Session, account: Account): boolean {
  return [...account.sessions.values()].some((other) => other !== session && (other.activeList ?? account.defaultList) === name);
}

/** §10.1: each whole and sound, with an order of its own, and about groups that there are. */
function readRules(items: readonly XmlElement[], account: Account): Result<readonly PrivacyRule[], StanzaErrorCondition> {
  const rules: PrivacyRule[] = [];
  for (const item of items) {
    const rule = is(item, 'item', PRIVACY_NS) && isKnown(item) ? parseRule(item) : undefined;
    if (!rule || rules.some(({ order }) => order === rule.order)) return err('bad-request');
    if (rule.scope.type === 'group' && !hasGroup(account, rule.scope.value)) return err('item-not-found');
    rules.push(rule);
  }
  return ok(rules.sort((one, other) => one.order - other.order));
}

/** What is not understood must not be saved as if it were not there. */
function isKnown(item: XmlElement): boolean {
  return childElements(item).every(({ name, ns }) => ns === PRIVACY_NS && (STANZA_KINDS as readonly string[]).includes(name));
}

function hasGroup(account: Account, group: string): boolean {
  return [...account.roster.values()].some(({ groups }) => groups.includes(group));
}
