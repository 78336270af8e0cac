import type { Undo } from '../lib/disposable.ts';
import type { Result } from '../lib/result.ts';
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { AppError } from './errors.ts';
import type { EventMap, EventName } from './events.ts';

/** What the page holds: commands down, events up. `call` never rejects. */
export interface Bridge {
  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>, AppError>>;
  /** Every event in order. `seq` counts from the snapshot's by one. */
  onEvent(listener: <Name extends EventName>(name: Name, data: EventMap[Name], seq: number) => void): Undo;
}
