import { beforeEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { bridgeOver, type BridgeClient } from './client.ts';
import type { AccountId } from './models/address.ts';
import { DEFAULT_SETTINGS } from './models/settings.ts';
import type { CallFrame, CoreFrame } from './wire.ts';

const ACCOUNT = 1 as AccountId;
let sent: (CallFrame | CoreFrame)[];
let misfits: string[];
let told: { name: string; data: unknown; seq: number }[];
let say: (frame: unknown) => void;
let bridge: BridgeClient;

beforeEach(() => {
  sent = [];
  misfits = [];
  told = [];
  bridge = bridgeOver({
    send: (frame) => void sent.push(frame),
    onFrame: (listener) => {
      say = listener;
      return () => (say = () => undefined);
    },
  }, (why) => misfits.push(why));
  bridge.onEvent((name, data, seq) => told.push({ name, data, seq }));
});

const settingsChanged = { kind: 'event', seq: 4, name: 'settings.changed', data: { settings: DEFAULT_SETTINGS } };

describe('calls', () => {
  test('go out numbered, and each answer settles its own', async () => {
    const first = bridge.call('account.connect', { accountId: ACCOUNT });
    const second = bridge.call('profile.startAfresh', {});
    expect(sent).toEqual([
      { kind: 'call', id: 1, name: 'account.connect', input: { accountId: ACCOUNT } },
      { kind: 'call', id: 2, name: 'profile.startAfresh', input: {} },
    ]);
    say({ kind: 'reply', id: 2, result: { ok: true, value: { keptAs: 'x' } } });
    say({ kind: 'reply', id: 1, result: { ok: false, error: { code: 'unknown-account' } } });
    expect(await second).toEqual({ ok: true, value: { keptAs: 'x' } });
    expect(await first).toEqual({ ok: false, error: { code: 'unknown-account' } });
    expect(misfits).toEqual([]);
  });

  test.each([
    ['a value of another shape', { ok: true, value: { keptAs: 5 } }],
    ['an error nobody knows', { ok: false, error: { code: 'made-up' } }],
    ['no result', null],
  ])('%s is a bug, not a rejection', async (_, result) => {
    const call = bridge.call('profile.startAfresh', {});
    say({ kind: 'reply', id: 1, result });
    expect(await call).toEqual({ ok: false, error: { code: 'bug' } });
    expect(misfits).toEqual(['reply to profile.startAfresh']);
  });

  test('a second reply to the same call is a misfit', async () => {
    const call = bridge.call('account.connect', { accountId: ACCOUNT });
    say({ kind: 'reply', id: 1, result: { ok: true, value: {} } });
    say({ kind: 'reply', id: 1, result: { ok: true, value: {} } });
    expect(await call).toEqual({ ok: true, value: {} });
    expect(misfits).toEqual(['reply to no call']);
  });

  test('the end of the wire settles what is open and what comes later as offline', async () => {
    const before = bridge.call('account.connect', { accountId: ACCOUNT });
    bridge.close();
    const after = bridge.call('account.connect', { accountId: ACCOUNT });
    expect([await before, await after]).toEqual([{ ok: false, error: { code: 'offline' } }, { ok: false, error: { code: 'offline' } }]);
    expect(sent).toHaveLength(1);
  });
});

describe('events', () => {
  test('arrive with their number, until the listener is taken away', () => {
    const seen: number[] = [];
    const undo = bridge.onEvent((_name, _data, seq) => seen.push(seq));
    say(settingsChanged);
    undo();
    say({ ...settingsChanged, seq: 5 });
    expect(seen).toEqual([4]);
    expect(told.map(({ name, seq }) => [name, seq])).toEqual([['settings.changed', 4], ['settings.changed', 5]]);
  });

  test.each([
    ['an unknown name', { ...settingsChanged, name: 'made.up' }, 'unknown event'],
    ['a name of the prototype', { ...settingsChanged, name: 'toString' }, 'unknown event'],
    ['data of another shape', { ...settingsChanged, data: { settings: { ...DEFAULT_SETTINGS, theme: 'plaid' } } }, 'event settings.changed'],
    ['a call', { kind: 'call', id: 1, name: 'app.snapshot', input: {} }, 'not a frame'],
  ])('%s is skipped and told', (_, frame, why) => {
    say(frame);
    expect(told).toEqual([]);
    expect(misfits).toEqual([why]);
  });

  test('nothing that arrives makes it throw', () => {
    void bridge.call('app.snapshot', {});
    fc.assert(fc.property(fc.anything(), (junk) => {
      say(junk);
      say({ kind: 'reply', id: 1, result: junk });
      say({ kind: 'event', seq: 1, name: 'message.stored', data: junk });
    }));
  });
});
