import { useState, type FormEvent, type ReactNode } from 'react';
import type { Availability } from '../../../electron/contract/models/presence.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { useActions, useNow } from '../store/index.ts';

const STATES: readonly Availability[] = ['away', 'xa', 'dnd', 'online', 'chat'];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A presence with an end, such as "back at 14:00": it goes by itself, and what was chosen before holds again. */
export function ForAWhile({ onDone }: { readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const [show, setShow] = useState<Availability>('away');
  const [status, setStatus] = useState('');
  const [time, setTime] = useState(() => wallTime(Date.now() + HOUR_MS));
  const until = momentOf(time, useNow(60_000));

  function submit(event: FormEvent): void {
    event.preventDefault();
    // The minute may have come while one was typing.
    const end = momentOf(time, Date.now());
    if (end === undefined) return;
    void run('presence.pass', { passing: { show, status: status.trim(), until: end } }).then((isDone) => isDone && onDone());
  }

  return (
    <form className="setting presence-words" aria-label={t('presence.while')} onSubmit={submit}>
      <h3 className="setting-title">{t('presence.while')}</h3>
      <SelectField label={t('presence.whileState')} value={show} onValue={(value) => setShow(value as Availability)} options={STATES.map((state) => [state, t(`presence.${state}`)])} />
      <TimeField label={t('presence.whileUntil')} hint={t('presence.whileHint')} value={time} onTime={setTime} error={until === undefined ? t('presence.whileNoTime') : undefined} />
      <TextField label={t('presence.whileStatus')} value={status} onText={setStatus} maxLength={1024} />
      <Button type="submit">{t('presence.whileSet')}</Button>
    </form>
  );
}

/** The next moment at which clocks show this time; undefined for no time. Epoch milliseconds. */
function momentOf(time: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/u.exec(time) ?? [];
  if (hours === undefined) return undefined;
  const today = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return today > now ? today : new Date(today + DAY_MS).setHours(Number(hours), Number(minutes), 0, 0);
}

/** As a field for times has it. */
function wallTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
