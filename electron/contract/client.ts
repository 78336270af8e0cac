import * as z from 'zod/mini';
import { err, type Result } from '../lib/result.ts';
import type { Bridge } from './bridge.ts';
import { commands, type CommandName } from './commands.ts';
import { appError, type AppError } from './errors.ts';
import { events, type EventMap, type EventName } from './events.ts';
import { coreFrame, type Wire } from './wire.ts';

z.config({ jitless: true });

type EventListener = Parameters<Bridge['onEvent']>[0];

/** The page's end of a wire, with its close. */
export interface BridgeClient extends Bridge {
  /** The wire is gone: settles every open call as `offline`, and every later one. */
  close(): void;
}

/** Makes a Bridge of a wire, whose `send` must not throw. Frames that do not fit the contract are reported to `onMisfit` and skipped: the gap in `seq` then shows. */
export function bridgeOver(wire: Wire, onMisfit: (why: string) => void): BridgeClient {
  let lastId = 0;
  let isClosed = false;
  const open = new Map<number, { name: CommandName; settle: (result: Result<never, AppError>) => void }>();
  const listeners = new Set<EventListener>();

  function receiveReply(id: number, result: unknown): void {
    const call = open.get(id);
    if (!call) return onMisfit('reply to no call');
    open.delete(id);
    const answer = result as { ok?: unknown; value?: unknown; error?: unknown } | null;
    if (answer?.ok === true) {
      const value = z.safeParse(commands[call.name].output, answer.value);
      if (value.success) return call.settle({ ok: true, value: value.data as never });
    } else if (answer?.ok === false) {
      const error = z.safeParse(appError, answer.error);
      if (error.success) return call.settle(err(error.data));
    }
    onMisfit(`reply to ${call.name}`);
    call.settle(err({ code: 'bug' }));
  }

  function receiveEvent(seq: number, name: string, data: unknown): void {
    if (!Object.hasOwn(events, name)) return onMisfit('unknown event');
    const parsed = z.safeParse(events[name as EventName], data);
    if (!parsed.success) return onMisfit(`event ${name}`);
    for (const listener of listeners) listener(name as EventName, parsed.data as EventMap[EventName], seq);
  }

  const undo = wire.onFrame((raw) => {
    const frame = z.safeParse(coreFrame, raw);
    if (!frame.success) return onMisfit('not a frame');
    if (frame.data.kind === 'reply') receiveReply(frame.data.id, frame.data.result);
    else receiveEvent(frame.data.seq, frame.data.name, frame.data.data);
  });

  return {
    call(name, input) {
      if (isClosed) return Promise.resolve(err({ code: 'offline' }));
      return new Promise((resolve) => {
        const id = ++lastId;
        open.set(id, { name, settle: resolve as (result: Result<never, AppError>) => void });
        wire.send({ kind: 'call', id, name, input });
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      isClosed = true;
      undo();
      for (const { settle } of open.values()) settle(err({ code: 'offline' }));
      open.clear();
    },
  };
}
