import { useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../../../electron/contract/commands.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { useActions } from '../store/index.ts';

export interface CommandState {
  readonly error: AppError | undefined;
  readonly isWorking: boolean;
  /** Does it and calls `onDone`, or keeps why not. */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>, onDone: (output: CommandOutput<Name>) => void): Promise<void>;
}

/** A command whose refusal is shown in the dialog that gave it. */
export function useCommand(): CommandState {
  const { call } = useActions();
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);
  return {
    error, isWorking,
    async run(name, input, onDone) {
      // The button stays where the focus is: one that is switched off would lose it, and Escape with it.
      if (isWorking) return;
      setError(undefined);
      setWorking(true);
      const answer = await call(name, input);
      setWorking(false);
      if (answer.ok) onDone(answer.value);
      else setError(answer.error);
    },
  };
}
