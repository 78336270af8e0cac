import { Ban, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

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

/** `isBrief`: whoever is to be kept out has pictures, so that all four stand in one line. */
export function Answers({ onAnswer, isDisabled = false, isBrief = false }: { readonly onAnswer: (how: Answer) => void; readonly isDisabled?: boolean; readonly isBrief?: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div className="request-answers">
      <Button look="primary" aria-disabled={isDisabled} onClick={() => onAnswer('add')}>{t('requests.approveAndAdd')}</Button>
      <Button aria-disabled={isDisabled} onClick={() => onAnswer('approve')}>{t('requests.approve')}</Button>
      {isBrief ? (
        <>
          <IconButton label={t('requests.deny')} icon={<X size={16} strokeWidth={1.5} />} onClick={() => onAnswer('deny')} />
          <IconButton label={t('requests.block')} icon={<Ban size={16} strokeWidth={1.5} />} onClick={() => onAnswer('block')} />
        </>
      ) : (
        <>
          <Button look="quiet" aria-disabled={isDisabled} onClick={() => onAnswer('deny')}>{t('requests.deny')}</Button>
          <Button look="quiet" aria-disabled={isDisabled} onClick={() => onAnswer('block')}>{t('requests.block')}</Button>
        </>
      )}
    </div>
  );
}
