import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';

export type Answer = 'approve' | 'add' | 'deny' | 'block';

/** What somebody is to be called, and in which groups, when they are added. */
export interface Naming {
  readonly name: string;
  readonly groups: readonly string[];
}

/** The same while it is being typed: what stands in the groups field counts too. */
export interface NamingDraft extends Naming {
  readonly groupText: string;
}

export function Answers({ onAnswer, isDisabled = false }: { readonly onAnswer: (how: Answer) => void; readonly isDisabled?: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div className="request-answers">
      <Button look="primary" aria-disabled={isDisabled} onClick={() => onAnswer('add')}>{t('requests.approveAndAdd')}</Button>
      <Button aria-disabled={isDisabled} onClick={() => onAnswer('approve')}>{t('requests.approve')}</Button>
      <Button look="quiet" aria-disabled={isDisabled} onClick={() => onAnswer('deny')}>{t('requests.deny')}</Button>
      <Button look="quiet" aria-disabled={isDisabled} onClick={() => onAnswer('block')}>{t('requests.block')}</Button>
    </div>
  );
}
