import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useApp } from '../store/index.ts';

/** In a browser its person says once whether the page may show notices; a desktop shell needs no leave. */
export function BrowserNotices(): ReactNode {
  const t = useTexts();
  const desktop = useApp((state) => state.desktop);
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'denied'));
  if (desktop) return null;
  return (
    <section className="setting" aria-label={t('notices.browser')}>
      <h3 className="setting-title">{t('notices.browser')}</h3>
      <p className="field-hint" role="status">{t(`notices.permission.${permission}`)}</p>
      {permission === 'default' && <div><Button onClick={() => void Notification.requestPermission().then(setPermission)}>{t('notices.allow')}</Button></div>}
    </section>
  );
}
