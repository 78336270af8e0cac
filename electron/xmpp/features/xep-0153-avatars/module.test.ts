import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { avatarsFeature } from './index.ts';

it('reads which picture the sender of presence has, and says which we have', async () => {
  const harness = new ClientHarness([presenceFeature, avatarsFeature]);
  const avatars = harness.client.api(avatarsFeature);
  const seen: unknown[] = [];
  harness.client.api(presenceFeature).onPresence(({ from, stanza }) => void seen.push([from, avatars.of(stanza)]));
  await harness.receive(xml`<presence from='juliet@example.com/balcony'><x xmlns='vcard-temp:x:update'><photo>0123456789abcdef0123456789abcdef01234567</photo></x></presence>`);
  await harness.receive(xml`<presence from='juliet@example.com/chamber'/>`);
  expect(seen).toEqual([['juliet@example.com/balcony', '0123456789abcdef0123456789abcdef01234567'], ['juliet@example.com/chamber', undefined]]);
  expect(avatars.build('')).toEqual(xml`<x xmlns='vcard-temp:x:update'><photo/></x>`);
});
