import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { localOf, parseBareJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ownLook } from './presence-look.ts';
import { PresenceReasonView } from './PresenceReason.tsx';

const RECENT = 8;

/** Who one is, and what one says of oneself: Enter or leaving the field sets it, Escape takes back what was typed. */
export function OwnStatusView(): ReactNode {
  const t = useTexts();
  const { run, setSettings } = useActions();
  const accounts = useApp((state) => state.accounts);
  const recent = useApp((state) => state.settings.recentStatuses);
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const { wish } = ownLook(list);
  const [text, setText] = useState(wish.status);
  const own = list[0]?.address ?? '';
  const jid = parseBareJid(own);

  useEffect(() => setText(wish.status), [wish.status]);

  function commit(): void {
    const status = text.trim();
    if (status === wish.status) return;
    if (status !== '') setSettings({ recentStatuses: [status, ...recent.filter((other) => other !== status)].slice(0, RECENT) });
    void run('presence.choose', { status });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setText(wish.status);
  }

  return (
    <div className="own-words">
      <p className="own-name one-line" dir="auto" title={own}>{(jid && localOf(jid)) ?? own}</p>
      <input
        className="own-status" dir="auto" aria-label={t('presence.status')} placeholder={t('presence.statusPlaceholder')} maxLength={1024} value={text}
        onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={commit}
      />
      <PresenceReasonView />
    </div>
  );
}
