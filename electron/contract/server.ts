import * as z from 'zod/mini';
import { Undos, type Undo } from '../lib/disposable.ts';
import type { Log } from '../lib/log.ts';
import { err } from '../lib/result.ts';
import { commands, type CommandName, type Handlers } from './commands.ts';
import type { AppError } from './errors.ts';
import type { EventSource } from './events.ts';
import { callFrame, type Wire } from './wire.ts';

// No generated code: the page's Content-Security-Policy forbids it, and both sides then judge alike.
z.config({ jitless: true });

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/**
 * Core's end of one wire. Every frame is parsed before anything is done with it; an unknown frame, command or shape takes the one
 * refusal path: logged, and answered with `bad-input` where there is an id to answer to. A handler that throws is a bug and is answered as one.
 */
export function serveWire(wire: Wire, handlers: Handlers, events: EventSource, log: Log): Undo {
  const undos = new Undos();

  function reply(id: number, result: unknown): void {
    wire.send({ kind: 'reply', id, result });
  }

  function refuse(id: number | undefined, error: AppError, why: string): void {
    log.warn('wire.refused', { why });
    if (id !== undefined) reply(id, err(error));
  }

  async function carryOut(id: number, name: CommandName, input: unknown): Promise<void> {
    const parsed = z.safeParse(commands[name].input, input);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.');
      return refuse(id, field ? { code: 'bad-input', field } : { code: 'bad-input' }, `input of ${name}`);
    }
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    try {
      reply(id, await handle(parsed.data));
    } catch (bug) {
      log.error('command.bug', { name, detail: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) });
      reply(id, err({ code: 'bug' } satisfies AppError));
    }
  }

  undos.add(
    events.onAny((name, data, seq) => wire.send({ kind: 'event', seq, name, data })),
    wire.onFrame((frame) => {
      const call = z.safeParse(callFrame, frame);
      if (!call.success) return refuse(undefined, { code: 'bad-input' }, 'not a call frame');
      const { id, name, input } = call.data;
      if (!isCommand(name)) return refuse(id, { code: 'bad-input', field: 'name' }, 'unknown command');
      void carryOut(id, name, input);
    }),
  );
  return () => undos.run();
}
