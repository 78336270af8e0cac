import { useState, type ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import { useTexts } from '../../i18n/index.ts';
import { TextField } from '../../ui/fields.tsx';
import { useActions } from '../store/index.ts';

/** The priority of this device (RFC 3921 §2.2.2.3, R075–R081), and what it means. Enter or leaving the field sets it. */
export function PriorityField({ account: { id, presence }, label }: { readonly account: Account; readonly label: string }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const [text, setText] = useState(String(presence.priority));
  const priority = Number(text);
  const isValid = /^-?\d{1,3}$/u.test(text) && priority >= -128 && priority <= 127;

  function save(): void {
    if (isValid && priority !== presence.priority) void run('presence.set', { accountId: id, presence: { ...presence, priority } });
  }

  return (
    <div className="priority-field">
      <TextField
        label={label} type="number" min={-128} max={127} step={1} value={text} onText={setText} onBlur={save}
        hint={t(isValid && priority < 0 ? 'presence.priorityNegative' : 'presence.priorityHint')} error={isValid ? undefined : t('error.bad-input')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          save();
        }}
      />
    </div>
  );
}
