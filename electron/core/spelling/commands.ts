import type { Handlers } from '../../contract/commands.ts';
import { ok } from '../../lib/result.ts';
import { DONE } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

type SpellingCommands = Pick<Handlers, 'spelling.use' | 'spelling.retry' | 'spelling.words' | 'spelling.forget'>;

/** Where a browser has a checker of its own there is nothing to steer: these do nothing. */
export function spellingCommands({ spelling }: Workspace): SpellingCommands {
  return {
    async 'spelling.use'({ language }) {
      spelling?.write(language);
      return DONE;
    },
    async 'spelling.retry'() {
      spelling?.retry();
      return DONE;
    },
    async 'spelling.words'() {
      return ok({ words: [...((await spelling?.words()) ?? [])] });
    },
    async 'spelling.forget'({ word }) {
      spelling?.forget(word);
      return DONE;
    },
  };
}
