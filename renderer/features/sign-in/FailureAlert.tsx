import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords, connectionFailureWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';

/** What went wrong and what to do next, said at once by screen readers. */
export function FailureAlert({ error }: { readonly error: AppError }): ReactNode {
  const t = useTexts();
  const words = error.code === 'connection' ? connectionFailureWords(t, error.failure) : { what: appErrorWords(t, error), next: '' };
  return (
    <div className="alert" role="alert">
      <CircleAlert size={18} strokeWidth={1.5} aria-hidden="true" />
      <div>
        <p>{words.what}</p>
        {words.next !== '' && <p className="alert-next">{words.next}</p>}
      </div>
    </div>
  );
}
