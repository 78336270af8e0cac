import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { BlockedTable } from './BlockedTable.tsx';
import { blockedRows } from './blocked-rows.ts';
import { BlockFileView } from './BlockFile.tsx';

/** A list of thousands is searched, not read. */
const SHOWN_AT_FIRST = 100;

/** Everybody who is blocked, to be found, freed one by one or many at once, and taken elsewhere as a file. */
export function BlockedView(): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const privacy = useApp((state) => state.privacy);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const all = blockedRows(privacy, '');
  const rows = blockedRows(privacy, text);
  const pickedRows = all.filter(({ key }) => picked.has(key));

  function pick(keys: readonly string[], isPicked: boolean): void {
    setPicked(new Set(isPicked ? [...picked, ...keys] : [...picked].filter((key) => !keys.includes(key))));
  }

  async function unblockPicked(): Promise<void> {
    for (const accountId of new Set(pickedRows.map((row) => row.accountId))) {
      const places = pickedRows.filter((row) => row.accountId === accountId).map(({ scope, value }) => ({ scope, value }));
      await run('privacy.unblockMany', { accountId, places });
    }
    setPicked(new Set());
  }

  return (
    <div className="blocked">
      <div className="blocked-head">
        <h2 className="blocked-title" id="blocked-title">{t('privacy.table')}</h2>
        <div className="blocked-tools">
          {pickedRows.length > 0 && <Button onClick={() => void unblockPicked()}>{t('privacy.unblockMany', { count: pickedRows.length })}</Button>}
          {all.length > 0 && <input type="search" className="input" dir="auto" aria-label={t('privacy.find')} placeholder={t('privacy.find')} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />}
        </div>
      </div>
      <BlockedTable rows={rows.slice(0, shown)} picked={picked} onPick={pick} />
      {all.length === 0 && <Empty icon={null} title={t('privacy.nobody')} text={t('privacy.nobodyText')} />}
      {all.length > 0 && rows.length === 0 && <p className="blocked-none" role="status">{t('privacy.noneFound', { text })}</p>}
      {rows.length > shown && <Button look="link" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>{t('privacy.more')}</Button>}
      <BlockFileView rows={all} />
    </div>
  );
}
