import type { AppError } from '../../contract/errors.ts';
import type { ListRule } from '../../contract/models/privacy-list.ts';
import { bareOf, domainOf, parseJid, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { evaluate, STANZA_KINDS, type PrivacyRule, type RosterView, type RuleScope } from '../../xmpp/features/rfc3921-privacy/index.ts';

/** Room for rules in between without touching the others. */
const ORDER_STEP = 10;

const SUBSCRIPTIONS = ['both', 'from', 'none', 'to'] as const;

export function ruleView({ scope, action, kinds }: PrivacyRule): ListRule {
  return { scope: scope.type, value: scope.type === 'everybody' ? '' : scope.value, action, kinds: [...kinds] };
}

/** The rules as the protocol has them, unique and ascending in the sequence given (R305, R345), or what is wrong with one. */
export function readRules(rules: readonly ListRule[]): Result<readonly PrivacyRule[], AppError> {
  const read: PrivacyRule[] = [];
  for (const { scope: type, value, action, kinds } of rules) {
    const scope = readScope(type, value);
    if (!scope.ok) return scope;
    read.push({ scope: scope.value, action, order: (read.length + 1) * ORDER_STEP, kinds: STANZA_KINDS.filter((kind) => kinds.includes(kind)) });
  }
  return ok(read);
}

function readScope(type: ListRule['scope'], value: string): Result<RuleScope, AppError> {
  switch (type) {
    case 'everybody': return ok({ type });
    case 'group': return value === '' ? err({ code: 'privacy', problem: 'malformed' }) : ok({ type, value });
    case 'jid': {
      const jid = parseJid(value.trim());
      return jid === undefined ? err({ code: 'bad-address' }) : ok({ type, value: jid });
    }
    case 'subscription': {
      const subscription = SUBSCRIPTIONS.find((known) => known === value);
      return subscription ? ok({ type, value: subscription }) : err({ code: 'privacy', problem: 'malformed' });
    }
  }
}

export type Lockout = 'locks-everybody' | 'locks-server' | 'locks-contacts';

/** Whom the rules keep out so widely that nobody wants it by accident (R369, R370); undefined: nobody. Ascending by order. */
export function lockoutOf(
  rules: readonly PrivacyRule[], own: BareJid, { contacts, roster }: { readonly contacts: readonly BareJid[]; readonly roster: RosterView },
): Lockout | undefined {
  const wall = rules.findIndex(({ scope, action, kinds }) => scope.type === 'everybody' && action === 'deny' && (kinds.length === 0 || kinds.includes('message')));
  if (wall >= 0 && rules.slice(0, wall).every(({ action }) => action === 'deny')) return 'locks-everybody';
  const isOwn = (rule: PrivacyRule): boolean => rule.scope.type === 'jid' && rule.action === 'deny' && (rule.scope.value === domainOf(own) || bareOf(rule.scope.value) === own);
  if (rules.some((rule) => isOwn(rule) && evaluate({ rules }, { direction: 'in', kind: kindOf(rule), peer: own }, roster).by === rule)) return 'locks-server';
  const isOut = (peer: BareJid): boolean => evaluate({ rules }, { direction: 'in', kind: 'message', peer }, roster).action === 'deny';
  return contacts.length > 1 && contacts.every(isOut) ? 'locks-contacts' : undefined;
}

function kindOf({ kinds }: PrivacyRule): 'message' | 'iq' | 'notification' {
  if (kinds.length === 0 || kinds.includes('iq')) return 'iq';
  return kinds.includes('message') ? 'message' : 'notification';
}
