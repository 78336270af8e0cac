import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { weekdayName, weekDays } from '../i18n/dates.ts';
import { useLanguage, useTexts } from '../i18n/index.ts';
import { IconButton } from './Button.tsx';
import { TimeField } from './TimeField.tsx';

/** Days of the week (1 is Monday) and two times of day, `hh:mm`. */
export interface Hours {
  readonly days: number[];
  readonly from: string;
  readonly to: string;
}

export interface HoursFieldsProps {
  readonly label: string;
  readonly removeLabel: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
  readonly onRemove: () => void;
  /** What holds in these hours, where that can be chosen. */
  readonly children?: ReactNode;
}

/** Hours on some days of the week; at least one day is always chosen, and both times say something. */
export function HoursFields({ label, removeLabel, hours, onChange, onRemove, children }: HoursFieldsProps): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const id = useId();
  const { days, from, to } = hours;
  const toggle = (day: number): void => {
    const others = days.includes(day) ? days.filter((each) => each !== day) : [...days, day].toSorted((one, other) => one - other);
    if (others.length > 0) onChange({ days: others, from, to });
  };
  const time = (change: Partial<Pick<Hours, 'from' | 'to'>>): void => { if (Object.values(change).every((value) => value !== '')) onChange({ days, from, to, ...change }); };
  return (
    <div className="timetable-row" role="group" aria-label={label}>
      <div className="timetable-days" role="group" aria-label={t('settings.days')}>
        {weekDays(language).map((day) => (
          <label key={day} className="timetable-day" title={weekdayName(language, day, 'long')}>
            <input type="checkbox" checked={days.includes(day)} onChange={() => toggle(day)} aria-label={weekdayName(language, day, 'long')} />
            <span aria-hidden="true" id={`${id}-${day}`}>{weekdayName(language, day, 'short')}</span>
          </label>
        ))}
      </div>
      <div className="timetable-times">
        <TimeField label={t('settings.from')} value={from} onTime={(given) => time({ from: given })} />
        <TimeField label={t('settings.to')} value={to} onTime={(given) => time({ to: given })} />
        {children}
        <IconButton label={removeLabel} icon={<X size={16} strokeWidth={1.5} />} onClick={onRemove} />
      </div>
    </div>
  );
}
