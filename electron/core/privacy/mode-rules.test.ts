import { describe, expect, it } from 'vitest';
import { modeListName, modeOfList, type PrivacyMode } from '../../contract/models/privacy-mode.ts';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { evaluate, type JudgedStanza, type PrivacyRule, type RosterView } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { blockedBy } from './blocked-rules.ts';
import { blockedBesides, modeRules, withoutBlockedBesides } from './mode-rules.ts';

const OWN = 'romeo@example.net' as BareJid;
const KNOWN = 'peter@example.org' as BareJid;
const MODES: readonly PrivacyMode[] = [
  { kind: 'contacts-only' }, { kind: 'nobody-new' }, { kind: 'invisible' }, { kind: 'invisible-to', group: 'Work' }, { kind: 'only-group', group: 'Work' },
];
const BLOCKED: PrivacyRule = { scope: { type: 'jid', value: 'tybalt@example.com' as Jid }, action: 'deny', order: 1, kinds: [] };
const CUSTOM: PrivacyRule = { scope: { type: 'group', value: 'Foes' }, action: 'deny', order: 2, kinds: ['message'] };
const roster: RosterView = (address) => {
  if (address === 'juliet@example.com') return { subscription: 'both', groups: ['Friends'] };
  if (address === 'paris@example.com') return { subscription: 'both', groups: ['Work'] };
  return address === 'tybalt@example.com' ? { subscription: 'both', groups: ['Work'] } : undefined;
};

function table(mode: PrivacyMode): string[] {
  const rules = modeRules(mode, [BLOCKED], { own: OWN, known: [KNOWN] });
  const see = (peer: string, direction: JudgedStanza['direction'], kind: JudgedStanza['kind']): string => (evaluate({ rules }, { direction, kind, peer: peer as Jid }, roster, { own: OWN }).action === 'allow' ? '+' : '-');
  return ['juliet@example.com', 'paris@example.com', 'stranger@example.org', KNOWN, 'tybalt@example.com', `${OWN}/balcony`].map((peer) => (
    [see(peer, 'in', 'message'), see(peer, 'in', 'iq'), see(peer, 'in', 'notification'), see(peer, 'in', 'other-presence'), see(peer, 'out', 'notification')].join('')
  ));
}

describe('the rules of a mode', () => {
  // Messages, requests, presence, subscription requests in; presence out. A friend, a colleague, a stranger, somebody we talk with, a blocked colleague, our other device.
  it.each([
    ['contacts-only', 0, ['+++++', '+++++', '-----', '+++++', '-----', '+++++']],
    ['nobody-new', 1, ['+++++', '+++++', '-----', '+++++', '-----', '+++++']],
    ['invisible', 2, ['++++-', '++++-', '++++-', '++++-', '-----', '+++++']],
    ['invisible-to', 3, ['+++++', '++++-', '+++++', '+++++', '-----', '+++++']],
    ['only-group', 4, ['-----', '+++++', '-----', '-----', '-----', '+++++']],
  ])('%s lets through whom it should, and never who is blocked', (_name, index, expected) => {
    expect(table(MODES[index]!)).toEqual(expected);
  });

  it('are as few as can be (R367)', () => {
    const about = (mode: PrivacyMode): string[] => modeRules(mode, [], { own: OWN, known: [] }).slice(1)
      .map(({ scope, action, kinds }) => [action, scope.type, ...(scope.type === 'everybody' ? [] : [scope.value]), ...kinds].join(' '));
    expect(MODES.map(about)).toEqual([
      ['deny subscription none'], ['deny subscription none'], ['deny everybody presence-out'], ['deny group Work presence-out'], ['allow group Work', 'deny everybody'],
    ]);
  });

  it.each(MODES)('of $kind say in the Blocked table who was blocked before, and only them', (mode) => {
    const base = [BLOCKED, CUSTOM];
    const rules = modeRules(mode, base, { own: OWN, known: [KNOWN] });
    expect(blockedBesides(mode, rules, OWN)).toEqual(blockedBy(base));
    const freed = withoutBlockedBesides(mode, rules, OWN, { scope: 'jid', value: 'tybalt@example.com' });
    expect(blockedBesides(mode, freed, OWN)).toEqual(blockedBy([CUSTOM]));
    // What the mode is about looks like a block, but is none to be taken back by itself.
    for (const place of [{ scope: 'subscription', value: 'none' }, { scope: 'group', value: 'Work' }] as const) {
      expect(withoutBlockedBesides(mode, rules, OWN, place)).toEqual(rules);
    }
  });

  it('leave what else was in force as it is while one is only hidden', () => {
    const allow: PrivacyRule = { scope: { type: 'group', value: 'Work' }, action: 'allow', order: 3, kinds: [] };
    const wall: PrivacyRule = { scope: { type: 'everybody' }, action: 'deny', order: 4, kinds: [] };
    const rules = modeRules({ kind: 'invisible' }, [BLOCKED, allow, wall], { own: OWN, known: [] });
    const passes = (peer: string): string => evaluate({ rules }, { direction: 'in', kind: 'message', peer: peer as Jid }, roster).action;
    expect([passes('paris@example.com'), passes('juliet@example.com')]).toEqual(['allow', 'deny']);
  });
});

it('a mode is known by the name of its list', () => {
  for (const mode of MODES) expect(modeOfList(modeListName(mode))).toEqual(mode);
  for (const name of [undefined, 'Invisible', 'work', 'Only  (by nobody)', 'Only (Linnet)']) expect(modeOfList(name)).toBeUndefined();
});
