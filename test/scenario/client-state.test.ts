import { expect, it } from 'vitest';
import { ROMEO, signedIn } from '../conformance/people.ts';
import { xml } from '../kit/xml.ts';

const FEATURES = { features: [xml`<csi xmlns='urn:xmpp:csi:0'/>`] };

it('the server learns whether somebody looks, at a window or behind a lock, and learns it anew after each connection (XEP-0352)', async () => {
  const { core } = await signedIn();
  const told = (): string[] => core.stream.told.splice(0).map(({ name }) => name);
  const look = (isFocused: boolean): Promise<unknown> => core.call('view.shown', { window: 'w', isFocused });
  await look(true);
  // This one does not ask for it.
  core.app.noteActivity({ isLocked: true });
  core.clock.advance(15_000);
  expect(told()).toEqual([]);
  core.stream.drop();
  core.stream.goOnline(`${ROMEO}/orchard`, FEATURES);
  await core.frame();
  expect(told()).toEqual(['inactive']);
  core.app.noteActivity({ isLocked: false, lastActive: core.clock.now() });
  expect(told()).toEqual(['active']);
  await look(false);
  core.clock.advance(15_000);
  expect(told()).toEqual(['inactive']);
  core.stream.drop();
  core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
  await core.frame();
  expect(told()).toEqual(['inactive']);
  await look(true);
  expect(told()).toEqual(['active']);
});
