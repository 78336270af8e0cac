import { useState, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { AccountFieldView } from '../accounts/index.ts';
import { useApp } from '../store/index.ts';
import { AttemptsView } from './Attempts.tsx';

/** Everything that was done to reach one account's server. */
export function ConnectionReport({ accountId: given }: { readonly accountId: AccountId | undefined }): ReactNode {
  const t = useTexts();
  // Whoever asks without naming an account asks about one that does not work, if there is one.
  const first = useApp(({ accounts }) => accounts.order.find((id) => accounts.byId.get(id)?.connection.phase !== 'online') ?? accounts.order[0]);
  const [accountId, setAccountId] = useState(given ?? first);
  const account = useApp((state) => (accountId === undefined ? undefined : state.accounts.byId.get(accountId)));
  return (
    <div className="dialog-body report">
      <p className="dialog-lead">{t('report.lead')}</p>
      <AccountFieldView label={t('report.account')} value={accountId} onChange={setAccountId} />
      {account && <AttemptsView key={account.address} address={account.address} account={account} />}
    </div>
  );
}
