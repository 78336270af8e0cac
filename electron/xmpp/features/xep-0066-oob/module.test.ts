import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { oobFeature } from './index.ts';

it('takes an address of the web and nothing else (E2)', async () => {
  const harness = new ClientHarness([messageFeature, oobFeature]);
  const seen: unknown[] = [];
  const api = harness.client.api(oobFeature);
  harness.client.api(messageFeature).onMessage(({ stanza }) => void seen.push(api.of(stanza)));
  for (const url of ['https://files.example/a.jpg', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://h/s']) {
    await harness.receive(`<message xmlns='jabber:client' from='juliet@example.com/x' type='chat'><body>x</body><x xmlns='jabber:x:oob'><url>${url}</url></x></message>`);
  }
  expect(seen).toEqual(['https://files.example/a.jpg', undefined, undefined, undefined]);
});
