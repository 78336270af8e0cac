import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { Vcard } from '../../../electron/contract/models/vcard.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { useActions } from '../store/index.ts';

export interface VcardState {
  /** What was stored, until the server's answer is there. */
  readonly vcard: Vcard | undefined;
  /** This is the server's answer, not what was stored before. */
  readonly isFresh: boolean;
  readonly isAsking: boolean;
  readonly error: AppError | undefined;
  readonly retry: () => void;
}

type Answer = Pick<VcardState, 'vcard' | 'isFresh' | 'isAsking' | 'error'> & { readonly key: PeerKey | undefined };

/** Somebody's profile: what is stored at once, and what their server says now. */
export function useVcard(key: PeerKey): VcardState {
  const { call } = useActions();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ key: undefined, vcard: undefined, isFresh: false, isAsking: true, error: undefined });
  useEffect(() => {
    let isCurrent = true;
    const take = (change: Partial<Answer>): void => {
      if (isCurrent) setAnswer((before) => ({ ...(before.key === key ? before : { vcard: undefined, isFresh: false, isAsking: true, error: undefined }), key, ...change }));
    };
    const place = { accountId: accountOf(key), address: addressOf(key) };
    take({ isAsking: true, error: undefined });
    void call('vcard.read', place).then((stored) => {
      const found = stored.ok ? stored.value.vcard : undefined;
      if (isCurrent && found) setAnswer((before) => (before.isFresh ? before : { ...before, vcard: found }));
    });
    void call('vcard.fetch', place).then((fetched) => (fetched.ok
      ? take({ vcard: fetched.value.vcard, isFresh: true, isAsking: false })
      : take({ error: fetched.error, isAsking: false })));
    return () => void (isCurrent = false);
  }, [call, key, turn]);
  const retry = useCallback(() => setTurn((now) => now + 1), []);
  return answer.key === key ? { ...answer, retry } : { vcard: undefined, isFresh: false, isAsking: true, error: undefined, retry };
}
