import type { PrivacyMode } from '../../contract/models/privacy-mode.ts';
import type { BlockPlace } from '../../contract/models/privacy.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { PrivacyRule, RuleScope } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { blockedBy, denies, ruleFor } from './blocked-rules.ts';
import type { Block } from './block.ts';

const ORDER_STEP = 10;

/** Whether somebody who would otherwise see us must not: our presence is sent only once the list is active (§10.11, R362). */
export function hides({ kind }: PrivacyMode): boolean {
  return kind === 'invisible' || kind === 'invisible-to' || kind === 'only-group';
}

/** Whether a mode only takes our presence away and leaves all else to the rules there are. */
function keepsOthers({ kind }: PrivacyMode): boolean {
  return kind === 'invisible' || kind === 'invisible-to';
}

/**
 * The list of a mode, as simple as it can be (RFC 3921 §10.15, R367). First who is blocked, whatever the mode; then the own devices, which
 * by the letter of §10 are strangers too (R369); then what the mode is about. `base`: the rules that are in force without the mode;
 * `known`: who shares no presence and is let
 * through all the same: whom we talk with under `nobody-new`, whom we asked under `contacts-only`.
 */
export function modeRules(mode: PrivacyMode, base: readonly PrivacyRule[], { own, known }: { readonly own: BareJid; readonly known: readonly BareJid[] }): readonly PrivacyRule[] {
  const rest = keepsOthers(mode) ? base.slice(leadingDenials(base)) : [];
  const front = keepsOthers(mode) ? base.slice(0, leadingDenials(base)) : blockedBy(base).flatMap((block) => ruleFor(block, 0) ?? []);
  return [...front, rule({ type: 'jid', value: own }, 'allow'), ...about(mode, known), ...rest].map((each, index) => ({ ...each, order: (index + 1) * ORDER_STEP }));
}

function about(mode: PrivacyMode, known: readonly BareJid[]): readonly PrivacyRule[] {
  const noStranger = rule({ type: 'subscription', value: 'none' }, 'deny');
  switch (mode.kind) {
    case 'contacts-only':
    case 'nobody-new': return [...known.map((value) => rule({ type: 'jid', value }, 'allow')), noStranger];
    case 'invisible': return [rule({ type: 'everybody' }, 'deny', ['presence-out'])];
    case 'invisible-to': return [rule({ type: 'group', value: mode.group }, 'deny', ['presence-out'])];
    case 'only-group': return [rule({ type: 'group', value: mode.group }, 'allow'), rule({ type: 'everybody' }, 'deny')];
  }
}

/** Whom a mode's list blocks besides what the mode is about; the list as `modeRules` made it, with what was put to its front since. */
export function blockedBesides(mode: PrivacyMode, rules: readonly PrivacyRule[], own: BareJid): readonly Block[] {
  const [front, , rest] = partsOf(mode, rules, own);
  return blockedBy([...front, ...rest]);
}

/** The list without what denies this one anything, but with all that the mode is about. */
export function withoutBlockedBesides(mode: PrivacyMode, rules: readonly PrivacyRule[], own: BareJid, place: BlockPlace): readonly PrivacyRule[] {
  const [front, about, rest] = partsOf(mode, rules, own);
  const isOther = (rule: PrivacyRule): boolean => !denies(rule, place);
  return [...front.filter(isOther), ...about, ...rest.filter(isOther)];
}

/** What stands before the mode's own rules, these, and what stands behind them. */
function partsOf(mode: PrivacyMode, rules: readonly PrivacyRule[], own: BareJid): readonly [readonly PrivacyRule[], readonly PrivacyRule[], readonly PrivacyRule[]] {
  const mark = rules.findIndex(({ scope, action, kinds }) => scope.type === 'jid' && scope.value === own && action === 'allow' && kinds.length === 0);
  if (mark < 0) return [rules, [], []];
  const end = keepsOthers(mode) ? mark + 2 : rules.length;
  return [rules.slice(0, mark), rules.slice(mark, end), rules.slice(end)];
}

/** The rules that hold once the mode is over. */
export function withoutMode(mode: PrivacyMode, rules: readonly PrivacyRule[], own: BareJid): readonly PrivacyRule[] {
  return blockedBesides(mode, rules, own).flatMap((block) => ruleFor(block, 0) ?? []);
}

function leadingDenials(rules: readonly PrivacyRule[]): number {
  const end = rules.findIndex(({ scope, action }) => action !== 'deny' || scope.type === 'everybody');
  return end < 0 ? rules.length : end;
}

function rule(scope: RuleScope, action: PrivacyRule['action'], kinds: PrivacyRule['kinds'] = []): PrivacyRule {
  return { scope, action, order: 0, kinds };
}
