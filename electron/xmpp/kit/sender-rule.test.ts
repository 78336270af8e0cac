import { describe, expect, it } from 'vitest';
import type { FullJid, Jid } from '../../lib/jid.ts';
import { Disclosure } from './disclosure.ts';
import type { IqHandler } from './iq.ts';
import type { MessageHandler, WrapperHandler } from './messages.ts';
import type { PresenceHandler } from './presences.ts';
import { believes, type SenderRule } from './sender-rule.ts';
import { ok } from '../../lib/result.ts';

const own = 'romeo@example.net/orchard' as FullJid;
const senders = ['romeo@example.net', 'romeo@example.net/orchard', 'romeo@example.net/phone', 'example.net', 'juliet@example.com/b', 'mal@example.net'] as Jid[];
const isContact = (from: Jid): boolean => from === 'juliet@example.com/b';

describe('sender rules', () => {
  const table: readonly [SenderRule, readonly boolean[]][] = [
    ['own-bare-address', [true, false, false, false, false, false]],
    ['own-account', [true, true, false, false, false, false]],
    ['own-server', [true, true, false, true, false, false]],
    ['contacts', [true, true, true, true, true, false]],
    ['anyone', [true, true, true, true, true, true]],
    [{ asked: (from) => from === 'mal@example.net' }, [false, false, false, false, false, true]],
  ];
  it.each(table)('%j', (rule, expected) => {
    expect(senders.map((from) => believes(rule, from, own, isContact))).toEqual(expected);
  });

  it('cannot be left out of a handler', () => {
    // @ts-expect-error -- no sender rule
    const iq: IqHandler = { type: 'get', name: 'a', ns: 'b', answer: () => ok(undefined) };
    // @ts-expect-error -- no sender rule
    const message: MessageHandler = { handle: () => undefined };
    // @ts-expect-error -- no sender rule
    const wrapper: WrapperHandler = { isWrapper: () => false, handle: () => undefined };
    // @ts-expect-error -- no sender rule
    const presence: PresenceHandler = { types: ['available'], handle: () => undefined };
    expect([iq, message, wrapper, presence].every((handler) => handler.from === undefined)).toBe(true);
  });
});

it('discloses to nobody until a rule allows it, and no longer once it is undone', () => {
  const disclosure = new Disclosure();
  expect(disclosure.allows(senders[4]!)).toBe(false);
  const undo = disclosure.allow(isContact);
  disclosure.allow(() => false);
  expect(senders.map((from) => disclosure.allows(from))).toEqual([false, false, false, false, true, false]);
  undo();
  expect(disclosure.allows(senders[4]!)).toBe(false);
});
