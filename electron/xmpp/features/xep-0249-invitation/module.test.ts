import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { invitationFeature } from './index.ts';

it('reads who is asked where, of chat and normal messages only', async () => {
  const harness = new ClientHarness([messageFeature, invitationFeature]);
  const seen: unknown[] = [];
  const invitations = harness.client.api(invitationFeature);
  harness.client.api(messageFeature).onMessage(({ stanza }) => void seen.push(invitations.of(stanza)?.room));
  harness.client.api(messageFeature).onError(({ stanza }) => void seen.push(invitations.of(stanza)?.room));
  for (const type of ['normal', 'chat', 'groupchat', 'error']) {
    await harness.receive(`<message xmlns='jabber:client' from='crone1@shakespeare.lit/desktop' type='${type}'><x xmlns='jabber:x:conference' jid='darkcave@macbeth.shakespeare.lit'/></message>`);
  }
  expect(seen).toEqual(['darkcave@macbeth.shakespeare.lit', 'darkcave@macbeth.shakespeare.lit', undefined, undefined]);
});
