import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import type { MessageStep } from '../../../electron/contract/models/message-way.ts';
import { secondTime } from '../../i18n/dates.ts';
import { conditionWords } from '../../i18n/failure-words.ts';
import type { TFunction } from '../../i18n/index.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useActions } from '../store/index.ts';

const BUTTON = 'message-state';

export interface StateButtonProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The one of the timeline that Tab stops at; arrows lead to the others. */
  readonly isTabStop: boolean;
  readonly className?: string;
  readonly t: TFunction;
  /** In the place of the sign, for what has no state. */
  readonly time?: string | undefined;
}

/** The sign of a message's state, or the time of one of theirs, which opens what is known of its way. */
export function StateButton({ message: { id, state }, isOpen, onToggle, isTabStop, className = '', t, time }: StateButtonProps): ReactNode {
  const words = time !== undefined ? t('way.open', { time }) : t('receipts.details', { state: t(`state.${state}`) });
  const [isFocused, setFocused] = useState(false);
  return (
    <button
      type="button" className={`${BUTTON} ${className}`.trim()} aria-label={words} title={words} aria-expanded={isOpen} aria-controls={isOpen ? `way-${id}` : undefined}
      tabIndex={isTabStop || isFocused ? 0 : -1} onClick={onToggle} onKeyDown={toNeighbour} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
    >
      {time === undefined ? <StateMark state={state} /> : <span className="figures">{time}</span>}
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

/** What happened to a message, step by step with its time; asked for anew whenever it changes while it is open. */
export function StateDetails({ message, t, language }: { readonly message: Message; readonly t: TFunction; readonly language: string }): ReactNode {
  const { id, state, type } = message;
  const { call } = useActions();
  const [steps, setSteps] = useState<readonly MessageStep[] | undefined>();

  useEffect(() => {
    let isCurrent = true;
    void call('message.way', { id }).then((answer) => {
      if (isCurrent) setSteps(answer.ok ? answer.value.steps : []);
    });
    return () => { isCurrent = false; };
  }, [call, id, message]);

  return (
    <div id={`way-${id}`} className="message-way" aria-busy={steps === undefined}>
      <dl aria-label={t('way.steps')}>
        {steps?.map(({ kind, at, condition }, index) => (
          <div key={index}>
            <dt>{kind === 'failed' ? t('way.failed', { reason: conditionWords(t, condition ?? '') }) : t(`way.${kind}`)}</dt>
            <dd className="figures"><time dateTime={new Date(at).toISOString()}>{secondTime(language, at)}</time></dd>
          </div>
        ))}
      </dl>
      {state === 'sent' && type === 'chat' && <p>{t('receipts.unknown')}</p>}
    </div>
  );
}
