import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { exactTime } from '../../i18n/dates.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import { listWords } from '../../i18n/list-words.ts';
import type { ConsoleEntry } from '../../state/slices/console.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { AccountFieldView } from '../accounts/index.ts';
import { useActions, useApp } from '../store/index.ts';

const KINDS = ['message', 'presence', 'iq'] as const;

/** What passes between one account and its server, and a way to say something by hand. Nothing of it is kept. */
export function Console({ accountId: given }: { readonly accountId: AccountId | undefined }): ReactNode {
  const t = useTexts();
  const { call, clearConsole } = useActions();
  const first = useApp((state) => state.accounts.order[0]);
  const [accountId, setAccountId] = useState(given ?? first);
  const [kind, setKind] = useState<(typeof KINDS)[number] | ''>('');
  const [text, setText] = useState('');
  const [error, setError] = useState<AppError | undefined>();

  useEffect(() => {
    if (accountId === undefined) return undefined;
    void call('console.watch', { accountId, isWatched: true });
    return () => {
      void call('console.watch', { accountId, isWatched: false });
      clearConsole();
    };
  }, [accountId, call, clearConsole]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (accountId === undefined || text.trim() === '') return;
    const answer = await call('console.send', { accountId, xml: text });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setText('');
  }

  return (
    <form className="dialog-body console" onSubmit={(event) => void submit(event)}>
      <div className="console-head">
        <AccountFieldView label={t('console.account')} value={accountId} onChange={setAccountId} />
        <select className="input" aria-label={t('console.show')} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
          <option value="">{t('console.all')}</option>
          {KINDS.map((name) => <option key={name} value={name}>{t(`console.kinds.${name}`)}</option>)}
        </select>
        <Button onClick={clearConsole}>{t('console.clear')}</Button>
      </div>
      <EntriesView kind={kind} />
      {error && <p role="alert" className="console-error">{error.code === 'bad-input' ? t('console.malformed') : appErrorWords(t, error)}</p>}
      <TextArea label={t('console.stanza')} hint={t('console.hint')} value={text} onText={setText} rows={3} maxLength={100_000} spellCheck={false} dir="ltr" />
      <div className="dialog-actions"><Button type="submit" look="primary">{t('console.send')}</Button></div>
    </form>
  );
}

function EntriesView({ kind }: { readonly kind: string }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { entries, left } = useApp((state) => state.console);
  const shown = kind === '' ? entries : entries.filter(({ xml }) => xml.startsWith(`<${kind}`));
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // Whoever reads further up is not pulled away.
  useLayoutEffect(() => {
    if (isAtEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [shown.length]);
  return (
    <div
      ref={log} className="console-log" role="log" aria-label={t('console.log')} aria-live="off" tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => { isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24; }}
    >
      {left > 0 && <p className="console-left">{t('console.left', { count: left })}</p>}
      {shown.length === 0 && <p className="console-left">{t('console.nothing')}</p>}
      {shown.map((entry) => <Entry key={entry.number} entry={entry} time={exactTime(language, entry.at)} t={t} />)}
    </div>
  );
}

function Entry({ entry: { direction, xml, isCut }, time, t }: { readonly entry: ConsoleEntry; readonly time: string; readonly t: TFunction }): ReactNode {
  const side = t(`console.${direction}`);
  return (
    <article className={`console-entry console-${direction}`} aria-label={listWords(t, [side, time])}>
      <p className="console-when"><strong>{side}</strong> <time className="figures">{time}</time></p>
      <pre className="console-xml" dir="ltr"><bdi>{xml}</bdi>{isCut && ` ${t('console.cut')}`}</pre>
    </article>
  );
}
