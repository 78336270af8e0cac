import { CircleAlert, CircleCheck, CircleDashed, CirclePause } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import type { ConnectionNote } from '../../../electron/contract/models/connection-report.ts';
import { exactTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useActions, useApp } from '../store/index.ts';
import { attemptsOf, reportText, type Attempt } from './attempts.ts';
import { noteWords } from './note-words.ts';

const MARKS = { goesOn: CircleDashed, online: CircleCheck, failed: CircleAlert, ended: CirclePause } as const;

/** What was tried for one address, the newest attempt first; it grows while somebody looks. */
export function AttemptsView({ address, account }: { readonly address: string; readonly account?: Account }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { call, run } = useActions();
  const noted = useApp((state) => state.notedConnections);
  const [notes, setNotes] = useState<readonly ConnectionNote[] | 'lost' | undefined>();
  const [copied, setCopied] = useState<'copied' | 'notCopied' | undefined>();

  useEffect(() => {
    let isCurrent = true;
    void call('connection.report', { address }).then((answer) => isCurrent && setNotes(answer.ok ? answer.value.notes : 'lost'));
    return () => {
      isCurrent = false;
    };
  }, [address, call, noted]);

  if (notes === undefined) return null;
  if (notes === 'lost') return <p role="alert">{t('report.lost')}</p>;
  const attempts = attemptsOf(notes);
  const phase = account?.connection.phase;
  const isInProgram = account?.connection.phase === 'online' && account.connection.port === 0;
  async function copy(): Promise<void> {
    const text = reportText(t, language, address, attempts);
    setCopied((await copyText(text)) ? 'copied' : 'notCopied');
  }
  return (
    <>
      {attempts.length === 0 && <p className="report-none">{t(isInProgram ? 'report.inProgram' : 'report.none')}</p>}
      {[...attempts].reverse().map((attempt) => <AttemptSection key={attempt.key} attempt={attempt} />)}
      <div className="dialog-actions">
        <span role="status" className="report-copied">{copied && t(`report.${copied}`)}</span>
        {account && (phase === 'waiting' || phase === 'offline') && <Button onClick={() => void run('account.connect', { accountId: account.id })}>{t('report.again')}</Button>}
        {attempts.length > 0 && <Button onClick={() => void copy()}>{t('report.copy')}</Button>}
      </div>
    </>
  );
}

function AttemptSection({ attempt: { number, at, outcome, notes } }: { readonly attempt: Attempt }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const Mark = MARKS[outcome];
  const title = t('report.attempt', { number, time: exactTime(language, at) });
  return (
    <section className={`attempt attempt-${outcome}`} aria-label={`${title}: ${t(`report.${outcome}`)}`}>
      <h3 className="attempt-head"><Mark size={16} strokeWidth={1.5} aria-hidden="true" />{title}<span className="attempt-outcome">{t(`report.${outcome}`)}</span></h3>
      <ol className="attempt-notes">
        {notes.map((note, index) => {
          const { text, more, isBad } = noteWords(t, language, note);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- notes are only ever added at the end
            <li key={index} className={isBad ? 'attempt-note attempt-bad' : 'attempt-note'}>
              <time className="figures attempt-time" dir="ltr">{`+${((note.at - at) / 1000).toFixed(3)}`}</time>
              <div className="attempt-words">
                <p dir="auto">{isBad && <CircleAlert size={14} strokeWidth={1.5} aria-hidden="true" />}{text}</p>
                {more.map((line, place) => <p key={place} className="attempt-more" dir="auto">{line}</p>)}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
