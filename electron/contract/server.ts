import * as z from 'zod/mini';
import { Undos, type Undo } from '../lib/disposable.ts';
import type { Log } from '../lib/log.ts';
import { err } from '../lib/result.ts';
import { commands, type CommandName, type Handlers } from './commands.ts';
import type { AppError } from './errors.ts';
import type { EventSource } from './events.ts';
import { callFrame, type CoreFrame, type Wire } from './wire.ts';

type EventFrame = Extract<CoreFrame, { kind: 'event' }>;

// No generated code: the page's Content-Security-Policy forbids it, and both sides then judge alike.
z.config({ jitless: true });

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/**
 * Core's end of one wire. Every frame is parsed before anything is done with it; an unknown frame, command or shape takes the one
 * refusal path: logged, and answered with `bad-input` where there is an id to answer to. A handler that throws is a bug and is answered as one.
 *
 * While a snapshot is being taken events wait, so that what the page gets after the snapshot's reply is exactly the events from
 * `seq + 1` on. After the undo nothing is sent any more.
 */
export function serveWire(wire: Wire, handlers: Handlers, events: EventSource, log: Log): Undo {
  const undos = new Undos();
  let isOver = false;
  let snapshotsUnderWay = 0;
  let held: EventFrame[] = [];

  function reply(id: number, result: unknown): void {
    if (!isOver) wire.send({ kind: 'reply', id, result });
  }

  function tell(frame: EventFrame): void {
    if (snapshotsUnderWay > 0) held.push(frame);
    else wire.send(frame);
  }

  function refuse(id: number | undefined, error: AppError, why: string): void {
    log.warn('wire.refused', { why });
    if (id !== undefined) reply(id, err(error));
  }

  async function carryOut(id: number, name: CommandName, input: unknown): Promise<unknown> {
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    let result: unknown;
    try {
      result = await handle(input);
    } catch (bug) {
      log.error('command.bug', { name, detail: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) });
      result = err({ code: 'bug' } satisfies AppError);
    }
    reply(id, result);
    return result;
  }

  async function takeSnapshot(id: number, input: unknown): Promise<void> {
    snapshotsUnderWay += 1;
    const result = (await carryOut(id, 'app.snapshot', input)) as Awaited<ReturnType<Handlers['app.snapshot']>>;
    snapshotsUnderWay -= 1;
    const known = result.ok ? result.value.seq : 0;
    held = held.filter((frame) => frame.seq > known);
    if (snapshotsUnderWay > 0 || isOver) return;
    for (const frame of held.splice(0)) wire.send(frame);
  }

  undos.add(
    events.onAny((name, data, seq) => tell({ kind: 'event', seq, name, data })),
    wire.onFrame((frame) => {
      const call = z.safeParse(callFrame, frame);
      if (!call.success) return refuse(undefined, { code: 'bad-input' }, 'not a call frame');
      const { id, name, input } = call.data;
      if (!isCommand(name)) return refuse(id, { code: 'bad-input', field: 'name' }, 'unknown command');
      const parsed = z.safeParse(commands[name].input, input);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join('.');
        return refuse(id, field ? { code: 'bad-input', field } : { code: 'bad-input' }, `input of ${name}`);
      }
      void (name === 'app.snapshot' ? takeSnapshot(id, parsed.data) : carryOut(id, name, parsed.data));
    }),
    () => (isOver = true),
  );
  return () => undos.run();
}
