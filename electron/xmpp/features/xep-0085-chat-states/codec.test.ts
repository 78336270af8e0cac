import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { el } from '../../kit/element.ts';
import { buildChatState, parseChatState, type ChatState } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseChatState(element) ?? null).toEqual(value);
  if (isBothWays) expect(el('message', 'jabber:client', {}, buildChatState(value as ChatState))).toEqual(element);
});
