import { describe, expect, it } from 'vitest';
import { CoreHarness } from '../../../test/kit/core-harness.ts';
import { childElements, is, textOf } from '../../xmpp/kit/element.ts';

/** A server with private storage of one element, in memory. */
async function started(kept: string | undefined, roster = "<item jid='a@x.example' subscription='both'><group>Team</group><group>Team::Old</group></item><item jid='b@x.example' subscription='both'><group>Teams</group></item>") {
  const core = new CoreHarness();
  const server = { kept, refuses: undefined as string | undefined, asked: 0, sets: [] as string[] };
  core.roster = `<query xmlns='jabber:iq:roster'>${roster}</query>`;
  core.reply = (payload, iq) => {
    if (is(payload, 'query', 'jabber:iq:roster')) {
      server.sets.push(childElements(childElements(payload)[0]!).map(textOf).join());
      return undefined;
    }
    if (!is(payload, 'query', 'jabber:iq:private')) return undefined;
    server.asked += 1;
    if (server.refuses) return { type: 'error', content: `<error type='cancel'><${server.refuses} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>` };
    if (iq.attrs['type'] === 'set') server.kept = textOf(childElements(payload)[0]!);
    return { type: 'result', content: `<query xmlns='jabber:iq:private'><roster xmlns='roster:delimiter'>${server.kept ?? ''}</roster></query>` };
  };
  await core.app.start();
  const accountId = await core.signIn();
  const delimiter = async () => {
    const snapshot = await core.call('app.snapshot', {});
    return snapshot.ok ? snapshot.value.settings.groupDelimiters[accountId] : undefined;
  };
  return { core, server, accountId, delimiter };
}

describe('nested groups of an account (XEP-0083)', () => {
  it('are parted by what the server keeps, asked for at each login; a letter parts nothing, and no answer is none', async () => {
    expect(await (await started('::')).delimiter()).toBe('::');
    expect(await (await started('e')).delimiter()).toBe(undefined);
    expect(await (await started(undefined)).delimiter()).toBe(undefined);
    const { core, server, accountId, delimiter } = await started('::');
    server.kept = undefined;
    await core.call('presence.set', { accountId, presence: { show: 'offline', status: '', priority: 0 } });
    expect(await delimiter()).toBe('::');
    await core.call('account.remove', { accountId });
    expect(await delimiter()).toBe(undefined);
  });

  it('get the sign that the person said, once; all that lies in the group goes with it, and is taken back in one', async () => {
    const { core, server, accountId, delimiter } = await started(undefined);
    // Without a sign the names are as they are: only the group itself would go.
    expect(await core.call('group.nest', { accountId, group: 'Team', into: 'Work', delimiter: '::' })).toMatchObject({ ok: true, value: { edit: { kind: 'regrouped', from: 'Team', to: 'Work::Team', count: 1 }, failed: [] } });
    expect([server.kept, await delimiter(), server.sets]).toEqual(['::', '::', ['Work::Team,Work::Team::Old']]);
    expect(await core.call('roster.undo', {})).toMatchObject({ ok: true, value: { edit: { count: 1 } } });
    expect(server.sets.at(-1)).toBe('Team,Team::Old');
    // What the server has already is not changed by another wish.
    await core.call('group.nest', { accountId, group: 'Team', into: 'Work', delimiter: '/' });
    expect([server.kept, server.sets.at(-1)]).toEqual(['::', 'Work::Team,Work::Team::Old']);
  });

  it('are refused, and nothing is changed, where the server keeps nothing, a group would lie in itself, or the sign parts nothing', async () => {
    const { core, server, accountId, delimiter } = await started(undefined);
    const nest = (into: string | undefined, sign: string) => core.call('group.nest', { accountId, group: 'Team', delimiter: sign, ...(into === undefined ? {} : { into }) });
    expect(await nest('Work', 'e')).toEqual({ ok: false, error: { code: 'bad-input', field: 'delimiter' } });
    expect(await nest('Team::Old', '::')).toEqual({ ok: false, error: { code: 'bad-input', field: 'into' } });
    server.refuses = 'service-unavailable';
    expect(await nest('Work', '::')).toEqual({ ok: false, error: { code: 'no-private-storage' } });
    expect(server.sets).toEqual([]);
    expect(await delimiter()).toBe(undefined);
  });
});
