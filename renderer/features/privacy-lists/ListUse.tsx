import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ListUse as Use } from '../../../electron/contract/models/privacy-list.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useActions } from '../store/index.ts';
import { Confirm, isLockout } from './Confirm.tsx';

export interface ListUseProps {
  readonly accountId: AccountId;
  readonly use: Use;
  readonly names: readonly string[];
  readonly chosen: string | undefined;
}

/** A choice counts at once, on the server: the arrows only lead along the choices, and Space chooses. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const step = event.key === 'ArrowUp' || event.key === back ? -1 : event.key.startsWith('Arrow') ? 1 : 0;
  const radios = [...event.currentTarget.querySelectorAll('input')];
  if (step === 0) return;
  event.preventDefault();
  radios[(radios.findIndex((radio) => radio === event.target) + step + radios.length) % radios.length]?.focus();
}

/** Which list counts. The choice moves when the server has it in force, not before (RFC 3921 §10.4, R335). */
export function ListUse({ accountId, use, names, chosen }: ListUseProps): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const id = useId();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const [asking, setAsking] = useState<{ readonly name: string | undefined; readonly error: AppError } | undefined>();

  async function choose(name: string | undefined, isConfirmed: boolean): Promise<void> {
    if (isWorking) return;
    setWorking(true);
    setError(undefined);
    setAsking(undefined);
    const answer = await call('privacy.useList', { accountId, use, name, isConfirmed });
    setWorking(false);
    if (answer.ok) return;
    if (isLockout(answer.error)) setAsking({ name, error: answer.error });
    else setError(answer.error);
  }

  const row = (name: string | undefined): ReactNode => (
    <label key={name ?? ''} className="plists-choice">
      <input type="radio" name={id} checked={chosen === name} onChange={() => void choose(name, false)} />
      <bdi>{name ?? t(`lists.none.${use}`)}</bdi>
    </label>
  );
  return (
    <div className="plists-use">
      <h3 className="field-label" id={`${id}-label`}>{t(`lists.use.${use}`)}</h3>
      <p className="field-hint" id={`${id}-hint`}>{t(`lists.useHint.${use}`)}</p>
      <div className="plists-choices" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`} aria-busy={isWorking} onKeyDown={onArrow}>
        {row(undefined)}
        {names.map(row)}
      </div>
      {error && <p className="field-error" role="alert">{appErrorWords(t, error)}</p>}
      {asking && (
        <Confirm
          title={t('lists.confirm.useTitle', { name: `\u2068${asking.name ?? ''}\u2069` })} text={appErrorWords(t, asking.error)} submit={t('lists.confirm.use')}
          onConfirm={() => void choose(asking.name, true)} onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
