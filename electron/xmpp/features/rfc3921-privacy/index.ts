/**
 * RFC 3921 §10 (blocking communication), October 2004, which lives on as XEP-0016 Privacy Lists, version 1.7.
 * https://www.rfc-editor.org/rfc/rfc3921#section-10 https://xmpp.org/extensions/xep-0016.html
 * With an evaluator that says what a list does to a stanza, in either reading. Left out: carrying lists out, which the server does;
 * which list is used and what is blocked by it, which are core's.
 */
export { privacyFeature, type PrivacyApi, type PrivacyPush } from './module.ts';
export { buildRule, parseRule, PRIVACY_NS, renumber, STANZA_KINDS, type ListInUse, type PrivacyList, type PrivacyListNames, type PrivacyRule, type RuleScope, type StanzaKind } from './codec.ts';
export { privacyProblem, type PrivacyProblem } from './problem.ts';
export { evaluate, listInForce, type Decision, type JudgedStanza, type PrivacyReading, type RosterView } from './evaluator.ts';
