import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QuietHours as Hours } from '../../../electron/contract/models/notice-rules.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { HoursFields } from '../../ui/HoursFields.tsx';

const NEW_HOURS: Hours = { days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '07:00' };
const MOST_ROWS = 20;

/** Hours of the week in which nothing is told. */
export function QuietHours({ rows, onChange }: { readonly rows: readonly Hours[]; readonly onChange: (rows: Hours[]) => void }): ReactNode {
  const t = useTexts();
  return (
    <section className="setting" aria-label={t('notices.quiet')}>
      <h3 className="setting-title">{t('notices.quiet')}</h3>
      <p className="field-hint">{t('notices.quietHint')}</p>
      {rows.map((hours, index) => (
        <HoursFields
          key={index} label={t('notices.quietHours', { number: index + 1 })} removeLabel={t('notices.removeQuiet', { number: index + 1 })} hours={hours}
          onChange={(changed) => onChange(rows.with(index, changed))} onRemove={() => onChange(rows.toSpliced(index, 1))}
        />
      ))}
      <div><Button disabled={rows.length >= MOST_ROWS} onClick={() => onChange([...rows, NEW_HOURS])}><Plus size={16} strokeWidth={1.5} aria-hidden="true" />{t('notices.addQuiet')}</Button></div>
    </section>
  );
}
