import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** Looking for a new version; not there where the program has no update address. Whom it asks stands beside the button that asks. */
export function UpdateSection(): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const updates = useApp((state) => state.updates);
  if (!updates) return null;
  const { state, host, version = '', percent = 0, problem } = updates;
  const isBusy = state === 'looking' || state === 'downloading';
  return (
    <section className="setting" aria-label={t('updates.title')}>
      <h3 className="setting-title">{t('updates.title')}</h3>
      <p role="status">{state === 'failed' ? t(`updates.problem.${problem ?? 'unreachable'}`) : t(`updates.state.${state}`, { version, percent })}</p>
      <div>
        {state === 'ready'
          ? <Button onClick={() => void run('updates.install', {})}>{t('updates.install')}</Button>
          : <Button disabled={isBusy} onClick={() => void run('updates.look', {})}>{t(state === 'idle' ? 'updates.look' : 'updates.again')}</Button>}
      </div>
      <p className="setting-text">{t('updates.hint', { host })}</p>
    </section>
  );
}
