import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { MemoryLog } from '../../test/kit/memory-log.ts';
import { ok } from '../lib/result.ts';
import type { Handlers } from './commands.ts';
import type { EventSource } from './events.ts';
import type { AccountId } from './models/address.ts';
import { DEFAULT_SETTINGS } from './models/settings.ts';
import type { Snapshot } from './models/snapshot.ts';
import { serveWire } from './server.ts';
import type { CallFrame, CoreFrame } from './wire.ts';

type Listener = Parameters<EventSource['onAny']>[0];

/** Both ends by hand: what the page says, what it hears, and handlers that answer when the test says so. */
class Ends {
  readonly log = new MemoryLog();
  readonly heard: (CallFrame | CoreFrame)[] = [];
  readonly asked: { name: string; input: unknown; answer: PromiseWithResolvers<unknown> }[] = [];
  readonly undo: () => void;
  #say: ((frame: unknown) => void) | undefined;
  #tell: Listener | undefined;
  #seq = 0;

  constructor() {
    const handlers = new Proxy({}, {
      get: (_, name: string) => (input: unknown) => {
        const answer = Promise.withResolvers<unknown>();
        this.asked.push({ name, input, answer });
        return answer.promise;
      },
    }) as Handlers;
    this.undo = serveWire(
      {
        send: (frame) => void this.heard.push(frame),
        onFrame: (listener) => {
          this.#say = listener;
          return () => (this.#say = undefined);
        },
      },
      handlers,
      {
        onAny: (listener) => {
          this.#tell = listener;
          return () => (this.#tell = undefined);
        },
      },
      this.log,
    );
  }

  say(frame: unknown): void {
    this.#say?.(frame);
  }

  /** One event of core; the answer is its number. */
  tell(): number {
    this.#seq += 1;
    this.#tell?.('settings.changed', { settings: DEFAULT_SETTINGS }, this.#seq);
    return this.#seq;
  }

  get isAttached(): boolean {
    return this.#say !== undefined || this.#tell !== undefined;
  }

  /** Numbers of the events heard, and `reply` for each reply, in order. */
  get order(): (number | 'reply')[] {
    return this.heard.map((frame) => (frame.kind === 'event' ? frame.seq : 'reply'));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const ACCOUNT = 1 as AccountId;
const open = { accountId: ACCOUNT, address: 'ann@example.org' };

function snapshotAt(seq: number): { ok: true; value: Snapshot } {
  return ok({
    seq, profile: { state: 'locked', directory: '/p', isWrongPassphrase: false }, settings: DEFAULT_SETTINGS,
    accounts: [], contacts: [], presences: [], directed: [], requests: [], privacy: [], privacyLists: [], conversations: [], archives: [], drafts: [], rooms: [], occupants: [], invitations: [], unreadSingles: { headline: 0, normal: 0 },
  });
}

let ends: Ends;
beforeEach(() => (ends = new Ends()));
afterEach(() => ends.undo());

describe('calls', () => {
  test('are handed over parsed, and each answer goes to its own call', async () => {
    ends.say({ kind: 'call', id: 1, name: 'conversation.close', input: { ...open, more: true } });
    ends.say({ kind: 'call', id: 2, name: 'account.connect', input: { accountId: ACCOUNT } });
    expect(ends.asked.map(({ name, input }) => ({ name, input }))).toEqual([
      { name: 'conversation.close', input: open },
      { name: 'account.connect', input: { accountId: ACCOUNT } },
    ]);
    ends.asked[1]!.answer.resolve(ok({}));
    await turn();
    ends.asked[0]!.answer.resolve({ ok: false, error: { code: 'offline' } });
    await turn();
    expect(ends.heard).toEqual([
      { kind: 'reply', id: 2, result: { ok: true, value: {} } },
      { kind: 'reply', id: 1, result: { ok: false, error: { code: 'offline' } } },
    ]);
  });

  test('whose handler throws are answered as a bug, and the detail stays in the log', async () => {
    ends.say({ kind: 'call', id: 7, name: 'account.connect', input: { accountId: ACCOUNT } });
    ends.asked[0]!.answer.reject(new Error('inner detail'));
    await turn();
    expect(ends.heard).toEqual([{ kind: 'reply', id: 7, result: { ok: false, error: { code: 'bug' } } }]);
    expect(ends.log.events()).toEqual(['command.bug']);
    expect(ends.log.text()).toContain('inner detail');
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown command', { kind: 'call', id: 3, name: 'shell.run', input: {} }, { code: 'bad-input', field: 'name' }],
    ['a name of the prototype', { kind: 'call', id: 3, name: 'constructor', input: {} }, { code: 'bad-input', field: 'name' }],
    ['no input', { kind: 'call', id: 3, name: 'account.connect', input: null }, { code: 'bad-input' }],
    ['a field of the wrong type', { kind: 'call', id: 3, name: 'account.connect', input: { accountId: 'five' } }, { code: 'bad-input', field: 'accountId' }],
    ['a text that is too long', { kind: 'call', id: 3, name: 'message.send', input: { ...open, body: 'x'.repeat(100_001) } }, { code: 'bad-input', field: 'body' }],
  ])('%s is answered with bad-input and logged', (_, frame, error) => {
    ends.say(frame);
    expect(ends.heard).toEqual([{ kind: 'reply', id: 3, result: { ok: false, error } }]);
    expect(ends.asked).toEqual([]);
    expect(ends.log.events()).toEqual(['wire.refused']);
  });

  test.each([
    undefined, null, 5, 'call', [], {}, { kind: 'call' }, { kind: 'reply', id: 1, result: {} }, { kind: 'event', seq: 1, name: 'x', data: {} },
    { kind: 'call', id: 0, name: 'app.snapshot', input: {} }, { kind: 'call', id: 1.5, name: 'app.snapshot', input: {} },
    { kind: 'call', id: 1, name: 'x'.repeat(65), input: {} }, { kind: 'call', id: 1, name: 'app.snapshot', input: {}, extra: 1 },
  ])('%j is no call: logged, not answered', (frame) => {
    ends.say(frame);
    expect(ends.heard).toEqual([]);
    expect(ends.asked).toEqual([]);
    expect(ends.log.events()).toEqual(['wire.refused']);
  });

  test('no input whatever is echoed into the log', () => {
    ends.say({ kind: 'call', id: 3, name: 'account.signIn', input: { address: 5, password: 'tr0ub4dor' } });
    expect(ends.log.events()).toEqual(['wire.refused']);
    expect(ends.log.text()).not.toContain('tr0ub4dor');
  });

  test('nothing a page can send makes it throw', () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (junk, name) => {
      ends.say(junk);
      ends.say({ kind: 'call', id: 1, name, input: junk });
      ends.say({ kind: 'call', id: 1, name: 'message.search', input: junk });
    }));
  });
});

describe('events and snapshots', () => {
  test('an event goes out at once, with its number', () => {
    ends.tell();
    expect(ends.heard).toEqual([{ kind: 'event', seq: 1, name: 'settings.changed', data: { settings: DEFAULT_SETTINGS } }]);
  });

  test('no event overtakes the snapshot that does not hold it, none that it holds is told again', async () => {
    ends.tell();
    ends.say({ kind: 'call', id: 1, name: 'app.snapshot', input: {} });
    ends.tell();
    ends.asked[0]!.answer.resolve(snapshotAt(2));
    ends.tell();
    expect(ends.order).toEqual([1]);
    await turn();
    ends.tell();
    expect(ends.order).toEqual([1, 'reply', 3, 4]);
  });

  test('with two snapshots under way the events wait for the later one', async () => {
    ends.say({ kind: 'call', id: 1, name: 'app.snapshot', input: {} });
    ends.say({ kind: 'call', id: 2, name: 'app.snapshot', input: {} });
    ends.tell();
    ends.asked[0]!.answer.resolve(snapshotAt(0));
    await turn();
    ends.tell();
    ends.asked[1]!.answer.resolve(snapshotAt(1));
    await turn();
    expect(ends.order).toEqual(['reply', 'reply', 2]);
  });

  test('a snapshot that fails loses no event', async () => {
    ends.say({ kind: 'call', id: 1, name: 'app.snapshot', input: {} });
    ends.tell();
    ends.asked[0]!.answer.reject(new Error('broken'));
    await turn();
    expect(ends.order).toEqual(['reply', 1]);
  });

  test('after the undo nothing is sent or heard, also not what was under way', async () => {
    ends.say({ kind: 'call', id: 1, name: 'account.connect', input: { accountId: ACCOUNT } });
    ends.say({ kind: 'call', id: 2, name: 'app.snapshot', input: {} });
    ends.tell();
    ends.undo();
    expect(ends.isAttached).toBe(false);
    ends.asked[0]!.answer.resolve(ok({}));
    ends.asked[1]!.answer.resolve(snapshotAt(0));
    await turn();
    expect(ends.heard).toEqual([]);
  });
});
