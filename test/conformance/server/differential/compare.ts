import type { Step } from './play.ts';

/** What one session heard on one of two servers only; or both said the same in another order. */
export interface Difference {
  readonly session: string;
  readonly only: 'local' | 'real' | 'order';
  readonly words: string;
}

/**
 * The differences of one step. Order counts among what one sender said in one kind of stanza (RFC 3920 §10.1); how presence, messages and
 * answers of several senders mix is left to the server.
 */
export function compare(local: Step, real: Step): readonly Difference[] {
  const sessions = new Set([...local.heard.keys(), ...real.heard.keys()]);
  return [...sessions].flatMap((session) => ofSession(session, local.heard.get(session) ?? [], real.heard.get(session) ?? []));
}

function ofSession(session: string, local: readonly string[], real: readonly string[]): readonly Difference[] {
  const differences: Difference[] = [
    ...without(local, real).map((words) => ({ session, only: 'local' as const, words })),
    ...without(real, local).map((words) => ({ session, only: 'real' as const, words })),
  ];
  if (differences.length > 0) return differences;
  const places = new Set(local.map(placeOf));
  return [...places].flatMap((place) => {
    const [one, other] = [local, real].map((all) => all.filter((words) => placeOf(words) === place));
    return one!.join('\n') === other!.join('\n') ? [] : [{ session, only: 'order' as const, words: other!.join(' | ') }];
  });
}

/** What is in one and not, or not as often, in the other. */
function without(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return one.filter((words) => {
    const index = left.indexOf(words);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** `presence from romeo/desk`: pushes and answers of one's own server have one place each. */
function placeOf(words: string): string {
  const sender = /from (\S+)/u.exec(words)?.[1] ?? '';
  const isAnswer = /^iq (?:result|error)/u.test(words);
  return `${isAnswer ? 'answer' : words.split(' ')[0]!} from ${sender}`;
}
