import { useId, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useApp } from '../store/index.ts';

export interface AccountFieldProps {
  readonly label: string;
  readonly value: AccountId | undefined;
  readonly onChange: (accountId: AccountId) => void;
  readonly className?: string;
}

/** Which account is meant; nothing where there is no choice. */
export function AccountFieldView({ label, value, onChange, className = '' }: AccountFieldProps): ReactNode {
  const accounts = useApp((state) => state.accounts);
  const id = useId();
  if (accounts.order.length < 2) return null;
  return (
    <div className={`field ${className}`.trim()}>
      <label className="field-label" htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(Number(event.target.value) as AccountId)}>
        {accounts.order.map((account) => <option key={account} value={account}>{accounts.byId.get(account)?.address}</option>)}
      </select>
    </div>
  );
}
