import { useEffect, useState } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AccountLists, ListRule } from '../../../electron/contract/models/privacy-list.ts';
import { useActions } from '../store/index.ts';
import { drafted, isSame, judgeTheirs, type DraftRule } from './list-draft.ts';

export interface ListDraft {
  readonly rules: readonly DraftRule[];
  /** The rules were read, or the list is new. */
  readonly isReady: boolean;
  readonly isChanged: boolean;
  /** Another device changed the list, or removed it, over changes that are not saved here. */
  readonly conflict: 'changed' | 'gone' | undefined;
  readonly unreadable: number;
  /** Why the rules could not be read. */
  readonly error: AppError | undefined;
  readonly setRules: (rules: readonly DraftRule[]) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** One list under the hands of its writer: reads its rules, follows the server where nothing was changed, and never loses what was. */
export function useListDraft(accountId: AccountId, known: AccountLists, name: string | undefined): ListDraft {
  const { call } = useActions();
  const list = known.lists.find((each) => each.name === name);
  const theirs = list?.rules;
  const [base, setBase] = useState<readonly ListRule[] | undefined>(name === undefined ? [] : theirs);
  const [rules, setRules] = useState<readonly DraftRule[]>(() => drafted(theirs ?? []));
  const [isKept, setKept] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const isGone = name !== undefined && list === undefined;
  const needsRules = list !== undefined && theirs === undefined;

  useEffect(() => {
    if (!needsRules || name === undefined) return undefined;
    let isCurrent = true;
    void call('privacy.readList', { accountId, name }).then((answer) => {
      if (isCurrent) setError(answer.ok ? undefined : answer.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [needsRules, accountId, name, call]);

  const verdict = judgeTheirs(rules, base, theirs);
  if (verdict === 'take' && theirs) {
    setBase(theirs);
    if (!isSame(rules, theirs)) setRules(drafted(theirs));
  }
  const isChanged = base !== undefined && !isSame(rules, base);
  return {
    rules, isChanged: isChanged || (isGone && isKept), unreadable: list?.unreadable ?? 0, error, setRules,
    isReady: base !== undefined,
    conflict: isGone && !isKept ? 'gone' : verdict === 'conflict' ? 'changed' : undefined,
    keepMine() {
      if (isGone) setKept(true);
      else setBase(theirs);
    },
    takeTheirs() {
      setBase(theirs);
      setRules(drafted(theirs ?? []));
    },
  };
}
