import { describe, expect, it } from 'vitest';
import type { BareJid, Jid } from '../../../lib/jid.ts';
import type { PrivacyList, PrivacyRule } from './codec.ts';
import { evaluate, type JudgedStanza, type PrivacyReading, type RosterView } from './evaluator.ts';

const nobody: RosterView = () => undefined;
const rule = (scope: PrivacyRule['scope'], action: PrivacyRule['action'] = 'deny', order = 1, kinds: PrivacyRule['kinds'] = []): PrivacyRule =>
  ({ scope, action, order, kinds });
const list = (...rules: PrivacyRule[]): PrivacyList => ({ name: 'x', rules, unreadable: 0 });
const from = (peer: string, kind: JudgedStanza['kind'] = 'message'): JudgedStanza => ({ direction: 'in', kind, peer: peer as Jid });
const isDenied = (value: string, peer: string, reading: PrivacyReading = 'rfc3921'): boolean =>
  evaluate(list(rule({ type: 'jid', value: value as Jid })), from(peer), nobody, { reading }).action === 'deny';

describe('addresses (R298)', () => {
  const peers = ['a@b.example/c', 'a@b.example/d', 'a@b.example', 'x@b.example', 'b.example/c', 'b.example', 'a@sub.b.example', 'sub.b.example/c', 'ab.example', 'a@ab.example'];
  it.each([
    ['a@b.example/c', ['a@b.example/c']],
    ['a@b.example', ['a@b.example/c', 'a@b.example/d', 'a@b.example']],
    ['b.example/c', ['b.example/c']],
    ['b.example', ['a@b.example/c', 'a@b.example/d', 'a@b.example', 'x@b.example', 'b.example/c', 'b.example']],
  ])('%s matches what §10.1 says, subdomains only by RFC 3921 (R298)', (value, expected) => {
    expect(peers.filter((peer) => isDenied(value, peer, 'xep-0016'))).toEqual(expected);
    const subdomains = value === 'b.example' ? ['a@sub.b.example', 'sub.b.example/c'] : [];
    expect(peers.filter((peer) => isDenied(value, peer))).toEqual([...expected, ...subdomains]);
  });
});

describe('kinds (R308, R294)', () => {
  const all: JudgedStanza[] = (['in', 'out'] as const).flatMap((direction) =>
    (['message', 'iq', 'notification', 'other-presence'] as const).map((kind) => ({ direction, kind, peer: 'a@b.example' as Jid })));
  const deniedBy = (kinds: PrivacyRule['kinds']): string[] =>
    all.filter((stanza) => evaluate(list(rule({ type: 'everybody' }, 'deny', 1, kinds)), stanza, nobody).action === 'deny').map(({ direction, kind }) => `${direction} ${kind}`);

  it('each restricts the rule to one direction of one kind; none restricts nothing; subscription stanzas are no notifications', () => {
    expect(deniedBy(['message'])).toEqual(['in message']);
    expect(deniedBy(['iq'])).toEqual(['in iq']);
    expect(deniedBy(['presence-in'])).toEqual(['in notification']);
    expect(deniedBy(['presence-out'])).toEqual(['out notification']);
    expect(deniedBy([])).toHaveLength(8);
  });

  it('all four together leave subscription stanzas and what goes out of messages and requests (R310, R360)', () => {
    expect(deniedBy(['iq', 'message', 'presence-in', 'presence-out'])).toEqual(['in message', 'in iq', 'in notification', 'out notification']);
  });

  it('restrict what is allowed just the same (R309)', () => {
    const rules = list(rule({ type: 'everybody' }, 'allow', 1, ['message']), rule({ type: 'everybody' }, 'deny', 2));
    expect([evaluate(rules, from('a@b.example'), nobody).action, evaluate(rules, from('a@b.example', 'iq'), nobody).action]).toEqual(['allow', 'deny']);
  });
});

describe('roster', () => {
  const enemies = list(rule({ type: 'group', value: 'Enemies' }));

  it('counts as it is at the moment of asking (R324)', () => {
    const groups = ['Enemies'];
    const roster: RosterView = (jid) => (jid === 'a@b.example' ? { subscription: 'both', groups } : undefined);
    expect(evaluate(enemies, from('a@b.example/c'), roster).action).toBe('deny');
    groups[0] = 'Friends';
    expect(evaluate(enemies, from('a@b.example/c'), roster).action).toBe('allow');
  });

  it('has group names that differ in case or space apart, and the subscription "none" for strangers (R189, R302)', () => {
    const roster: RosterView = () => ({ subscription: 'none', groups: ['enemies', ' Enemies'] });
    expect(evaluate(enemies, from('a@b.example'), roster)).toEqual({ action: 'allow', by: 'fall-through' });
    expect(evaluate(list(rule({ type: 'subscription', value: 'none' })), from('a@b.example'), nobody).action).toBe('deny');
  });

  it('an item for a full address goes before that of the account', () => {
    const roster: RosterView = (jid) => (jid === 'b.example/c' ? { subscription: 'both', groups: ['Enemies'] } : { subscription: 'to', groups: [] });
    expect([evaluate(enemies, from('b.example/c'), roster).action, evaluate(enemies, from('b.example/d'), roster).action]).toEqual(['deny', 'allow']);
  });
});

it('never lets a list block the own other devices by XEP-0016, and says what it would do by RFC 3921 (R369)', () => {
  const everything = list(rule({ type: 'everybody' }));
  const own = 'romeo@example.net' as BareJid;
  expect(evaluate(everything, from('romeo@example.net/phone'), nobody, { reading: 'xep-0016', own })).toEqual({ action: 'allow', by: 'own-account' });
  expect(evaluate(everything, from('romeo@example.net/phone'), nobody, { reading: 'rfc3921', own }).action).toBe('deny');
  expect(evaluate(everything, from('juliet@example.com'), nobody, { reading: 'xep-0016', own }).action).toBe('deny');
});
