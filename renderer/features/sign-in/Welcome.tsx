import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import markUrl from '../../styles/linnet.svg';
import { TryDemoView } from '../demo/index.ts';
import { SignInFormView } from './SignInForm.tsx';

/** The first thing a new person sees. */
export function WelcomeView(): ReactNode {
  const t = useTexts();
  return (
    <main className="welcome">
      <div className="welcome-card">
        <header className="welcome-head">
          <img src={markUrl} width={64} height={64} alt="" />
          <h1>{t('app.name')}</h1>
          <p>{t('signIn.lead')}</p>
        </header>
        <SignInFormView />
        <TryDemoView />
      </div>
    </main>
  );
}
