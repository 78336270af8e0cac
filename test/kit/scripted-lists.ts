import type { ParsedInput } from '../../electron/contract/commands.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { AccountLists, PrivacyList } from '../../electron/contract/models/privacy-list.ts';
import { err, ok, type Result } from '../../electron/lib/result.ts';

type ListCall = {
  readonly [Name in 'privacy.saveList' | 'privacy.removeList' | 'privacy.useList' | 'privacy.forgetLost']: { readonly name: Name; readonly input: ParsedInput<Name> }
}['privacy.saveList' | 'privacy.removeList' | 'privacy.useList' | 'privacy.forgetLost'];

/** What becomes of an account's privacy lists by one command, as a willing server has it. */
export function changedLists(before: AccountLists, call: ListCall): Result<AccountLists, AppError> {
  switch (call.name) {
    case 'privacy.saveList': {
      const { name, rules, overwrite } = call.input;
      const isKnown = before.lists.some((list) => list.name === name);
      if (isKnown && !overwrite) return err({ code: 'privacy', problem: 'exists' });
      const saved = { name, rules, unreadable: 0 };
      return ok({ ...before, lists: isKnown ? before.lists.map((list) => (list.name === name ? saved : list)) : [...before.lists, saved] });
    }
    case 'privacy.removeList':
      return ok({ ...before, lists: before.lists.filter(({ name }) => name !== call.input.name) });
    case 'privacy.useList': {
      const { [call.input.use]: _, ...others } = before;
      return ok({ ...others, ...(call.input.name === undefined ? {} : { [call.input.use]: call.input.name }) });
    }
    case 'privacy.forgetLost': {
      const { lost: _, ...others } = before;
      return ok(others);
    }
  }
}

/** The account's lists with this one, in place of the one of its name. */
export function withList(before: AccountLists, list: PrivacyList): AccountLists {
  const isKnown = before.lists.some(({ name }) => name === list.name);
  return { ...before, lists: isKnown ? before.lists.map((each) => (each.name === list.name ? list : each)) : [...before.lists, list] };
}
