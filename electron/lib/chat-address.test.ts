import { describe, expect, it } from 'vitest';
import { buildChatHash, parseChatHash } from './chat-address.ts';

describe('the address of a conversation’s window', () => {
  it.each(['anna@example.org', 'garden@rooms.example/Gärtner & Söhne #1', 'عمر@مثال.إختبار'])('leads back to %s', (address) => {
    expect(parseChatHash(buildChatHash({ accountId: 7, address }))).toEqual({ accountId: 7, address });
  });

  it.each(['', '#', '#chat=', '#chat=1/', '#chat=0/a@x', '#chat=01/a%40x', '#chat=1/a@x', '#chat=1/a%40x/b', '#chat=1/%ff', '#other=1/a%40x', '#chat=1/a%40x#chat=2/b%40x', `#chat=1/${'a'.repeat(4_000)}`])('is none where it is %j', (hash) => {
    expect(parseChatHash(hash)).toBeUndefined();
  });
});
