import type { ReactNode } from 'react';
import type { PresenceRules } from '../../../electron/contract/models/presence-rules.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

/** When the person is not to be disturbed by what the system tells; where it tells nothing, that is said instead. */
export function DisturbSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const rules = useApp((state) => state.settings.presenceRules);
  const desktop = useApp((state) => state.desktop);
  const set = (change: Partial<PresenceRules>): void => setSettings({ presenceRules: { ...rules, ...change } });
  return (
    <section className="setting" aria-label={t('settings.disturb')}>
      <h3 className="setting-title">{t('settings.disturb')}</h3>
      {desktop?.tellsFocus
        ? <Checkbox label={t('settings.dndInFocus')} hint={t('settings.dndInFocusHint')} isChecked={rules.dndInFocus} onChange={(dndInFocus) => set({ dndInFocus })} />
        : <p className="setting-text">{t('settings.noFocus')}</p>}
      {desktop?.tellsPresentation
        ? <Checkbox label={t('settings.dndInPresentation')} hint={t('settings.dndInPresentationHint')} isChecked={rules.dndInPresentation} onChange={(dndInPresentation) => set({ dndInPresentation })} />
        : <p className="setting-text">{t('settings.noPresentation')}</p>}
    </section>
  );
}
