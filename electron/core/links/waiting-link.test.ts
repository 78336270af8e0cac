import { expect, it } from 'vitest';
import { CoreHarness } from '../../../test/kit/core-harness.ts';

const ROMEO = 'xmpp:romeo@montague.net?roster';

it('a link waits for a page, before the start and without an account, and is given out once', async () => {
  const core = new CoreHarness();
  core.app.openLink(ROMEO);
  await core.app.start();
  expect(await core.call('app.snapshot', {})).toMatchObject({ value: { hasLink: true } });
  expect([await core.call('link.take', {}), await core.call('link.take', {})]).toEqual([{ ok: true, value: { link: ROMEO } }, { ok: true, value: {} }]);
  expect((await core.call('app.snapshot', {}) as { value: object }).value).not.toHaveProperty('hasLink');
});

it('a page that is there is told; the newest link counts', async () => {
  const core = new CoreHarness();
  await core.app.start();
  for (const link of ['im:juliet@capulet.example', ROMEO]) core.app.openLink(link);
  expect(core.events('link.given')).toHaveLength(2);
  expect(await core.call('link.take', {})).toEqual({ ok: true, value: { link: ROMEO } });
});

it('what is no link to an address is refused, and never written down', async () => {
  const core = new CoreHarness();
  await core.app.start();
  for (const text of ['https://example.org/', 'xmpp:secret name@example.org', '--inspect', '']) core.app.openLink(text);
  expect([core.events('link.given'), await core.call('link.take', {})]).toEqual([[], { ok: true, value: {} }]);
  expect(core.log.events().filter((event) => event === 'link.refused')).toHaveLength(4);
  expect(JSON.stringify(core.log)).not.toContain('secret');
});
