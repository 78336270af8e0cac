import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { waitingOf } from '../../state/selectors/waiting.ts';
import { useApp } from '../store/index.ts';
import { Answers } from './Answers.tsx';
import { useAnswers } from './use-answers.ts';

/** Above what a stranger wrote, until it is answered: who they are to us, and the answers. */
export function StrangerBarView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const isWaiting = useApp((state) => waitingOf(state, key)?.conversation !== undefined);
  const { answer, isWorking } = useAnswers();
  if (!isWaiting) return null;
  return (
    <section className="stranger" aria-label={t('requests.strangerRegion')}>
      <p>{t('requests.stranger')}</p>
      <Answers isDisabled={isWorking} onAnswer={(how) => void answer([key], how)} />
    </section>
  );
}
