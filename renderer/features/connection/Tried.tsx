import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';

const Attempts = lazy(async () => ({ default: (await import('./Attempts.tsx')).AttemptsView }));

/** What was tried for an address that could not be signed in to, behind a button. */
export function TriedView({ address }: { readonly address: string }): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="disclosure-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
        {t('report.tried')}
      </button>
      {isOpen && <div className="disclosed"><Suspense><Attempts address={address} /></Suspense></div>}
    </>
  );
}
