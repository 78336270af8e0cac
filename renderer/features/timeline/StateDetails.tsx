import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import { fullTime } from '../../i18n/dates.ts';
import type { TFunction } from '../../i18n/index.ts';
import { StateMark } from '../../ui/StateMark.tsx';

const BUTTON = 'message-state';

export interface StateButtonProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The one of the timeline that Tab stops at; arrows lead to the others. */
  readonly isTabStop: boolean;
  readonly t: TFunction;
}

/** The sign of a message's state, which opens what is known of its way. */
export function StateButton({ message: { id, state }, isOpen, onToggle, isTabStop, t }: StateButtonProps): ReactNode {
  const words = t('receipts.details', { state: t(`state.${state}`) });
  const [isFocused, setFocused] = useState(false);
  return (
    <button
      type="button" className={BUTTON} aria-label={words} title={words} aria-expanded={isOpen} aria-controls={isOpen ? `way-${id}` : undefined}
      tabIndex={isTabStop || isFocused ? 0 : -1} onClick={onToggle} onKeyDown={toNeighbour} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
    >
      <StateMark state={state} />
    </button>
  );
}

/** Up and down lead from message to message, of those that are drawn. */
function toNeighbour(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.closest('[role="log"]')!.querySelectorAll<HTMLElement>(`.${BUTTON}`)];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** When it was written, delivered and displayed, as far as the other side says so. */
export function StateDetails({ message, t, language }: { readonly message: Message; readonly t: TFunction; readonly language: string }): ReactNode {
  const { id, sentAt, state, deliveredAt, displayedAt } = message;
  const steps = [[t('receipts.written'), sentAt], [t('state.delivered'), deliveredAt], [t('state.displayed'), displayedAt]] as const;
  return (
    <div id={`way-${id}`} className="message-way">
      <dl>
        {steps.map(([words, at]) => (at === undefined ? null : <div key={words}><dt>{words}</dt><dd className="figures">{fullTime(language, at)}</dd></div>))}
      </dl>
      {state === 'sent' && message.type === 'chat' && <p>{t('receipts.unknown')}</p>}
    </div>
  );
}
