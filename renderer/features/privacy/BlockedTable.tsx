import type { ReactNode } from 'react';
import { dateOnly, dayOf, fullTime, timeOfDay } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import type { BlockedRow } from './blocked-rows.ts';
import { kindsWords, whomWords } from '../../i18n/rule-words.ts';

export interface BlockedTableProps {
  readonly rows: readonly BlockedRow[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (keys: readonly string[], isPicked: boolean) => void;
}

/** The rows with since when, until when and why each is blocked, and the way back. */
export function BlockedTable({ rows, picked, onPick }: BlockedTableProps): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { run } = useActions();
  const accounts = useApp((state) => state.accounts);
  const hasSeveral = accounts.order.length > 1;
  const time = (at: number, text: string): ReactNode => <time dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>{text}</time>;
  return (
    <table className="blocked-table" aria-labelledby="blocked-title">
      <thead>
        <tr>
          <td className="blocked-pick">
            {rows.length > 0 && <input type="checkbox" aria-label={t('privacy.selectAll')} checked={rows.every(({ key }) => picked.has(key))} onChange={(event) => onPick(rows.map(({ key }) => key), event.target.checked)} />}
          </td>
          <th scope="col">{t('privacy.address')}</th>
          {hasSeveral && <th scope="col">{t('privacy.account')}</th>}
          <th scope="col">{t('privacy.kinds')}</th>
          <th scope="col">{t('privacy.since')}</th>
          <th scope="col">{t('privacy.until')}</th>
          <th scope="col">{t('privacy.reason')}</th>
          <th scope="col"><span className="visually-hidden">{t('privacy.action')}</span></th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td className="blocked-pick"><input type="checkbox" aria-label={t('privacy.select', { value: whomWords(t, row) })} checked={picked.has(row.key)} onChange={(event) => onPick([row.key], event.target.checked)} /></td>
            <th scope="row"><bdi>{whomWords(t, row)}</bdi></th>
            {hasSeveral && <td><bdi>{accounts.byId.get(row.accountId)?.address}</bdi></td>}
            <td>{kindsWords(t, row.kinds)}</td>
            <td>{row.since === undefined ? t('privacy.sinceUnknown') : time(row.since, dateOnly(language, row.since))}</td>
            <td>{row.until === undefined ? t('privacy.untilUnblocked') : time(row.until, endWords(language, row.until))}</td>
            <td><bdi>{row.reason}</bdi></td>
            <td className="blocked-action">
              <Button aria-label={t('privacy.unblockOne', { value: whomWords(t, row) })} onClick={() => void run('privacy.unblock', { accountId: row.accountId, scope: row.scope, value: row.value })}>{t('privacy.unblock')}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The time where it ends today, else its last day: what ends at midnight ends with the day before. */
function endWords(language: string, until: number): string {
  return dayOf(until - 1) <= dayOf(Date.now()) ? timeOfDay(language, until) : dateOnly(language, until - 1);
}
