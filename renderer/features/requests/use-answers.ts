import { useCallback, useState } from 'react';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { waitingOf } from '../../state/selectors/waiting.ts';
import { useActions, useStore } from '../store/index.ts';
import type { Answer, Naming } from './Answers.tsx';

/** So many are answered at a time: a thousand at once would only stand in line in core. */
const AT_ONCE = 10;

export interface Answering {
  readonly isWorking: boolean;
  answer(keys: readonly PeerKey[], how: Answer, naming?: Naming): Promise<void>;
}

/** Answers who waits, each by all they wait for: their request, what they wrote, or both. What is refused is told once and stops the rest. */
export function useAnswers(): Answering {
  const store = useStore();
  const { run } = useActions();
  const [isWorking, setWorking] = useState(false);

  const answerOne = useCallback(async (key: PeerKey, how: Answer, { name, groups }: Naming): Promise<boolean> => {
    const waiting = waitingOf(store.getState(), key);
    // Answered meanwhile, here or elsewhere.
    if (!waiting) return true;
    const place = { accountId: accountOf(key), address: addressOf(key) };
    if (how === 'block') return run('privacy.block', { ...place, reason: '' });
    if (waiting.request) {
      return how === 'deny' ? run('subscription.deny', place) : run('subscription.approve', { ...place, add: how === 'add', name, groups: [...groups] });
    }
    // Who only wrote has asked for nothing: to add them is to ask them.
    if (how === 'add' && !(await run('contact.add', { ...place, name, groups: [...groups], note: '' }))) return false;
    return run('conversation.answer', { ...place, isAccepted: how !== 'deny' });
  }, [store, run]);

  const answer = useCallback(async (keys: readonly PeerKey[], how: Answer, naming: Naming = { name: '', groups: [] }): Promise<void> => {
    if (isWorking) return;
    setWorking(true);
    for (let start = 0; start < keys.length; start += AT_ONCE) {
      const done = await Promise.all(keys.slice(start, start + AT_ONCE).map((key) => answerOne(key, how, naming)));
      if (done.includes(false)) break;
    }
    setWorking(false);
  }, [answerOne, isWorking]);

  return { isWorking, answer };
}
