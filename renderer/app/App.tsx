import { Component, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { ProfileGateView } from '../features/profile/index.ts';
import { WelcomeView } from '../features/sign-in/index.ts';
import { StoreProvider, useApp } from '../features/store/index.ts';
import { regionalLocale } from '../i18n/dates.ts';
import { useLanguage, useTexts, type Texts } from '../i18n/index.ts';
import type { PeerKey } from '../state/keys.ts';
import type { AppStore } from '../state/store.ts';
import { ConversationWindow } from './ConversationWindow.tsx';
import { MainWindow } from './MainWindow.tsx';


/** `alone`: the page is the window of this conversation. */
export function App({ store, texts, alone }: { readonly store: AppStore; readonly texts: Texts; readonly alone: PeerKey | undefined }): ReactNode {
  return (
    <I18nextProvider i18n={texts}>
      <LocaleOfControls>
        <StoreProvider store={store}>
          <Boundary><Screen alone={alone} /></Boundary>
        </StoreProvider>
      </LocaleOfControls>
    </I18nextProvider>
  );
}

/** Menus, dialogs and grids of react-aria have words, arrow keys and a direction of their own: those of the page's language, not of the system's. */
function LocaleOfControls({ children }: { readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale={regionalLocale(useLanguage())}>{children}</I18nProvider>;
}

function Screen({ alone }: { readonly alone: PeerKey | undefined }): ReactNode {
  const t = useTexts();
  const profile = useApp((state) => state.profile);
  const hasAccount = useApp((state) => state.accounts.order.length > 0);
  if (!profile) return <main className="welcome"><p className="welcome-card" role="status">{t('connection.lost')}</p></main>;
  if (profile.state !== 'open') return <ProfileGateView profile={profile} />;
  if (alone !== undefined) return <ConversationWindow conversation={alone} />;
  return hasAccount ? <MainWindow /> : <WelcomeView />;
}

/** A bug of ours in drawing: said in words, with the way on; what is stored is not touched by it. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? 'unknown' };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Crash error={this.state.error} />;
  }
}

function Crash({ error }: { readonly error: unknown }): ReactNode {
  const t = useTexts();
  return (
    <main className="welcome">
      <div className="welcome-card" role="alert">
        <h1 className="empty-title">{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>{t('crash.reload')}</button>
        <details>
          <summary>{t('crash.detail')}</summary>
          <pre className="crash-detail">{error instanceof Error ? error.message : String(error)}</pre>
        </details>
      </div>
    </main>
  );
}
