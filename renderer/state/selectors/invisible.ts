import type { AppState } from '../app-state.ts';

/** Whether there is an account whose server lets one be invisible, as far as is known: it takes privacy lists. */
export function canBeInvisible({ accounts, privacy }: Pick<AppState, 'accounts' | 'privacy'>): boolean {
  return accounts.order.some((id) => ['privacy-lists', 'unknown'].includes(privacy.byAccount.get(id)?.means ?? 'unknown'));
}
