import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

/** What others learn of whether their messages come and are read. */
export function ReadingSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const { sendsReceipts, sendsDisplayed, sendsTyping } = useApp((state) => state.settings);
  return (
    <section className="setting" aria-label={t('receipts.title')}>
      <h3 className="setting-title">{t('receipts.title')}</h3>
      <Checkbox label={t('receipts.received')} hint={t('receipts.receivedHint')} isChecked={sendsReceipts} onChange={(value) => setSettings({ sendsReceipts: value })} />
      <Checkbox label={t('receipts.displayed')} hint={t('receipts.displayedHint')} isChecked={sendsDisplayed} onChange={(value) => setSettings({ sendsDisplayed: value })} />
      <Checkbox label={t('receipts.typing')} hint={t('receipts.typingHint')} isChecked={sendsTyping} onChange={(value) => setSettings({ sendsTyping: value })} />
    </section>
  );
}
