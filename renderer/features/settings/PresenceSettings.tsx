import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Availability } from '../../../electron/contract/models/presence.ts';
import type { PresenceRules, Timetable, TimetableRow } from '../../../electron/contract/models/presence-rules.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, SelectField, TextField } from '../../ui/fields.tsx';
import { HoursFields } from '../../ui/HoursFields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { DisturbSettings } from './DisturbSettings.tsx';

const STATES: readonly Availability[] = ['online', 'chat', 'away', 'xa', 'dnd'];
const NEW_ROW: TimetableRow = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', show: 'online' };
const MOST_ROWS = 20;
const MOST_MINUTES = 1_440;

/** How presence follows what the person does, and the hours of the day. What they choose themselves holds against both. */
export function PresenceSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const rules = useApp((state) => state.settings.presenceRules);
  const timetable = useApp((state) => state.settings.timetable);
  const setRules = (change: Partial<PresenceRules>): void => setSettings({ presenceRules: { ...rules, ...change } });
  const setTimetable = (change: Partial<Timetable>): void => setSettings({ timetable: { ...timetable, ...change } });
  const setRow = (at: number, row: TimetableRow | undefined): void => setTimetable({ rows: timetable.rows.flatMap((each, index) => (index === at ? row ?? [] : each)) });
  const states = STATES.map((state) => [state, t(`presence.${state}`)] as const);
  return (
    <>
      <section className="setting" aria-label={t('settings.idle')}>
        <h3 className="setting-title">{t('settings.idle')}</h3>
        <Minutes label={t('settings.awayAfter')} value={rules.awayAfterMinutes} onChange={(awayAfterMinutes) => setRules({ awayAfterMinutes })} />
        <Minutes label={t('settings.xaAfter')} value={rules.xaAfterMinutes} onChange={(xaAfterMinutes) => setRules({ xaAfterMinutes })} />
        <Checkbox label={t('settings.awayWhenLocked')} isChecked={rules.awayWhenLocked} onChange={(awayWhenLocked) => setRules({ awayWhenLocked })} />
      </section>
      <DisturbSettings />
      <section className="setting" aria-label={t('settings.timetable')}>
        <h3 className="setting-title">{t('settings.timetable')}</h3>
        <p className="field-hint">{t('settings.timetableHint')}</p>
        {timetable.rows.map((row, index) => <Row key={index} number={index + 1} row={row} states={states} onChange={(changed) => setRow(index, changed)} />)}
        {timetable.rows.length > 0 && <SelectField label={t('settings.otherwise')} value={timetable.otherwise} onValue={(value) => setTimetable({ otherwise: value as Availability })} options={states} />}
        <div><Button disabled={timetable.rows.length >= MOST_ROWS} onClick={() => setTimetable({ rows: [...timetable.rows, NEW_ROW] })}><Plus size={16} strokeWidth={1.5} aria-hidden="true" />{t('settings.addHours')}</Button></div>
      </section>
    </>
  );
}

function Minutes({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (minutes: number) => void }): ReactNode {
  const t = useTexts();
  return (
    <TextField
      label={label} hint={t('settings.minutesHint')} type="number" min={0} max={MOST_MINUTES} step={1} defaultValue={value}
      onText={(text) => { if (/^\d{1,4}$/u.test(text) && Number(text) <= MOST_MINUTES) onChange(Number(text)); }}
    />
  );
}

interface RowProps {
  readonly number: number;
  readonly row: TimetableRow;
  readonly states: readonly (readonly [string, string])[];
  readonly onChange: (row: TimetableRow | undefined) => void;
}

function Row({ number, row, states, onChange }: RowProps): ReactNode {
  const t = useTexts();
  return (
    <HoursFields label={t('settings.hours', { number })} removeLabel={t('settings.removeHours', { number })} hours={row} onChange={(hours) => onChange({ ...row, ...hours })} onRemove={() => onChange(undefined)}>
      <SelectField label={t('settings.meanwhile')} value={row.show} onValue={(value) => onChange({ ...row, show: value as Availability })} options={states} />
    </HoursFields>
  );
}
