import { useState, type ReactNode } from 'react';
import { dateOnly, fullTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import { privacy as words } from '../../i18n/en/privacy.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { blockedRows, type BlockedRow } from './blocked-rows.ts';

/** A list of thousands is searched, not read. */
const SHOWN_AT_FIRST = 100;

/** Everybody who is blocked, with since when and why, and the way back. */
export function BlockedView(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { run } = useActions();
  const privacy = useApp((state) => state.privacy);
  const accounts = useApp((state) => state.accounts);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const rows = blockedRows(privacy, text);
  const hasSeveral = accounts.order.length > 1;
  const isEmpty = text.trim() === '' && rows.length === 0;
  return (
    <div className="blocked">
      <div className="blocked-head">
        <h2 className="blocked-title" id="blocked-title">{t('privacy.table')}</h2>
        {!isEmpty && <input type="search" className="input" dir="auto" aria-label={t('privacy.find')} placeholder={t('privacy.find')} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />}
      </div>
      <table className="blocked-table" aria-labelledby="blocked-title">
        <thead>
          <tr>
            <th scope="col">{t('privacy.address')}</th>
            {hasSeveral && <th scope="col">{t('privacy.account')}</th>}
            <th scope="col">{t('privacy.kinds')}</th>
            <th scope="col">{t('privacy.since')}</th>
            <th scope="col">{t('privacy.reason')}</th>
            <th scope="col"><span className="visually-hidden">{t('privacy.action')}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.key}>
              <th scope="row"><bdi>{nameOf(t, row)}</bdi></th>
              {hasSeveral && <td><bdi>{accounts.byId.get(row.accountId)?.address}</bdi></td>}
              <td>{kindsOf(t, row)}</td>
              <td>{row.since === undefined ? t('privacy.sinceUnknown') : <time dateTime={new Date(row.since).toISOString()} title={fullTime(language, row.since)}>{dateOnly(language, row.since)}</time>}</td>
              <td><bdi>{row.reason}</bdi></td>
              <td className="blocked-action">
                <Button aria-label={t('privacy.unblockOne', { value: row.value })} onClick={() => void run('privacy.unblock', { accountId: row.accountId, scope: row.scope, value: row.value })}>{t('privacy.unblock')}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty && <Empty icon={null} title={t('privacy.nobody')} text={t('privacy.nobodyText')} />}
      {!isEmpty && rows.length === 0 && <p className="blocked-none" role="status">{t('privacy.noneFound', { text })}</p>}
      {rows.length > shown && <Button look="link" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>{t('privacy.more')}</Button>}
    </div>
  );
}

type Subscription = keyof typeof words.privacy.subscription;

function nameOf(t: TFunction, { scope, value }: BlockedRow): string {
  if (scope === 'jid') return value;
  if (scope === 'group') return t('privacy.group', { value: `\u2068${value}\u2069` });
  const key: Subscription = Object.hasOwn(words.privacy.subscription, value) ? (value as Subscription) : 'other';
  return t(`privacy.subscription.${key}`, { value });
}

function kindsOf(t: TFunction, { kinds }: BlockedRow): string {
  return kinds.length === 0 ? t('privacy.everything') : kinds.map((kind) => t(`privacy.kind.${kind}`)).join(', ');
}
