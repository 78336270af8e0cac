import { CircleAlert, ListPlus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AccountLists } from '../../../electron/contract/models/privacy-list.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { focusIfLost } from '../../ui/focus-if-lost.ts';
import { AccountFieldView } from '../accounts/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ListEditor } from './ListEditor.tsx';
import { ListUse } from './ListUse.tsx';

/** Which list is open: one of the server's by its name, or a new one. */
type Open = { readonly name: string } | 'new' | undefined;

/** The privacy lists of each account (RFC 3921 §10): which there are, which one counts, and their rules. */
export function PrivacyListsView(): ReactNode {
  const t = useTexts();
  const accounts = useApp((state) => state.accounts);
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const accountId = chosen !== undefined && accounts.byId.has(chosen) ? chosen : accounts.order[0];
  const means = useApp((state) => (accountId === undefined ? undefined : state.privacy.byAccount.get(accountId)?.means)) ?? 'unknown';
  const known = useApp((state) => (accountId === undefined ? undefined : state.privacy.lists.get(accountId)));
  if (accountId === undefined) return null;
  const address = `\u2068${accounts.byId.get(accountId)?.address ?? ''}\u2069`;
  return (
    <section className="plists" aria-labelledby="plists-title">
      <h2 className="blocked-title" id="plists-title">{t('lists.title')}</h2>
      <AccountFieldView className="plists-account" label={t('privacy.account')} value={accountId} onChange={setChosen} />
      {means === 'privacy-lists'
        ? <Lists key={accountId} accountId={accountId} known={known ?? { accountId, lists: [] }} />
        : <p className="plists-none">{t(`lists.without.${means}`, { address })}</p>}
    </section>
  );
}

function Lists({ accountId, known }: { readonly accountId: AccountId; readonly known: AccountLists }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const [open, setOpen] = useState<Open>();
  const { lists, active, default: fallback, lost } = known;
  const names = lists.map(({ name }) => name);
  const column = useRef<HTMLDivElement>(null);
  const [awaited, setAwaited] = useState<string | undefined>();

  /** What was edited is saved, deleted or left: the focus goes to its name in the list as soon as it stands there, else to where a list begins. */
  function show(name: string | undefined): void {
    setAwaited(name);
    if (name !== undefined) return;
    setOpen(undefined);
    focusIfLost(() => column.current?.querySelector('.plists-new'));
  }
  // The answer may come before the list does: opened earlier it would pass for one that is gone.
  useEffect(() => {
    if (awaited === undefined || !lists.some(({ name }) => name === awaited)) return;
    setAwaited(undefined);
    setOpen({ name: awaited });
    focusIfLost(() => column.current?.querySelector('[aria-current="true"]'));
  }, [lists, awaited]);

  return (
    <>
      <p className="privacy-lead">{t('lists.lead')}</p>
      {lost && (
        <div className="alert" role="alert">
          <CircleAlert size={18} strokeWidth={1.5} aria-hidden="true" />
          <div>
            <p>{t(lost.isGone ? 'lists.lostGone' : 'lists.lost', { name: `\u2068${lost.name}\u2069` })}</p>
            <Button look="link" onClick={() => void run('privacy.forgetLost', { accountId })}>{t('action.dismiss')}</Button>
          </div>
        </div>
      )}
      <div className="plists-columns">
        <div ref={column} className="plists-names">
          {names.length === 0
            ? <p className="plists-none">{t('lists.nothing')}</p>
            : (
              <ul className="plists-list" aria-label={t('lists.list')}>
                {names.map((name) => (
                  <li key={name}>
                    <button type="button" className="plists-name" aria-current={open !== 'new' && open?.name === name ? 'true' : undefined} onClick={() => setOpen({ name })}>
                      <bdi>{name}</bdi>
                      {name === active && <span className="plists-mark plists-mark-active">{t('lists.markActive')}</span>}
                      {name === fallback && <span className="plists-mark">{t('lists.markDefault')}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          <Button className="plists-new" onClick={() => setOpen('new')}><ListPlus size={16} strokeWidth={1.5} aria-hidden="true" />{t('lists.new')}</Button>
        </div>
        <ListUse accountId={accountId} use="active" names={names} chosen={active} />
        <ListUse accountId={accountId} use="default" names={names} chosen={fallback} />
      </div>
      {open === 'new' && <ListEditor key="new" accountId={accountId} known={known} onOpen={show} />}
      {open !== undefined && open !== 'new' && (
        <ListEditor key={`list ${open.name}`} accountId={accountId} known={known} name={open.name} onOpen={show} />
      )}
    </>
  );
}
