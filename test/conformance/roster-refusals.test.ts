import { expect, it } from 'vitest';
import { JULIET, ROMEO, signedIn } from './people.ts';

const NURSE = 'nurse@example.com';

it('changes of what cannot be changed are refused, and nothing goes out (R202, R208, R213)', async () => {
  const { core, accountId } = await signedIn(`<item jid='${JULIET}'/>`);
  const named = { accountId, name: 'x', groups: [] };
  const outcome = async (answer: Promise<{ readonly ok: boolean }>): Promise<unknown> => [await answer, core.stream.takeSent()];
  const refused = (code: string): unknown => [{ ok: false, error: { code } }, []];
  expect(await outcome(core.call('contact.add', { ...named, address: `${ROMEO}/phone`, note: '' }))).toEqual(refused('own-address'));
  expect(await outcome(core.call('contact.update', { ...named, address: NURSE }))).toEqual(refused('unknown-contact'));
  for (const address of ['', '@', 'a b@example.com']) {
    expect(await outcome(core.call('contact.add', { ...named, address, note: '' }))).toEqual(refused('bad-address'));
    expect(await outcome(core.call('contact.update', { ...named, address }))).toEqual(refused('bad-address'));
    expect(await outcome(core.call('contact.remove', { accountId, address }))).toEqual(refused('bad-address'));
  }
});

it('what is changed without a connection is not sent anywhere, and waits (R202, R208, R213)', async () => {
  const { core, accountId } = await signedIn(`<item jid='${JULIET}' name='Juliet'/>`);
  core.stream.drop();
  core.stream.takeSent();
  expect(await core.call('contact.add', { accountId, name: 'x', groups: [], address: NURSE, note: '' })).toEqual({ ok: true, value: { waits: true } });
  expect(await core.call('contact.update', { accountId, name: 'x', groups: [], address: JULIET })).toEqual({ ok: true, value: { waits: true } });
  expect(await core.call('contact.remove', { accountId, address: JULIET })).toEqual({ ok: true, value: { waits: true } });
  expect(await core.call('group.rename', { accountId, from: 'a', to: 'b' })).toEqual({ ok: true, value: { renamed: 0, failed: [] } });
  expect(core.stream.takeSent()).toEqual([]);
  const shown = await core.call('app.snapshot', {});
  expect(shown.ok && shown.value.contacts.map(({ address, waits }) => [address, waits?.kind])).toEqual([[JULIET, 'remove'], [NURSE, 'add']]);
});
