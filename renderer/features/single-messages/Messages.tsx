import { Mail, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SingleMessage } from '../../../electron/contract/models/message.ts';
import { fullTime, listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/fields.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp, useNow } from '../store/index.ts';
import { Singles } from './Singles.tsx';

/** Messages of type normal, come and sent; each opens by itself, without any history (RFC 3921 §2.1.1, R015). */
export function MessagesView(): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  return (
    <Singles
      type="normal" title={t('messages.region')} listLabel={t('messages.list')}
      action={<Button onClick={() => openDialog({ kind: 'write-message' })}><PenLine size={16} strokeWidth={1.5} aria-hidden="true" /> {t('messages.write')}</Button>}
      empty={<Empty icon={<Mail size={32} strokeWidth={1.5} aria-hidden="true" />} title={t('messages.emptyTitle')} text={t('messages.emptyText')} />}
    >
      {(message) => <Row message={message} />}
    </Singles>
  );
}

function Row({ message }: { readonly message: SingleMessage }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const { openSingle } = useActions();
  const label = useApp((state) => labelOf(state, peerKey(message.accountId, message.peer)));
  const isOwn = message.direction === 'out';
  return (
    <button type="button" className={message.isUnread ? 'single-row single-unread' : 'single-row'} onClick={() => openSingle(message)}>
      <PersonPictureView person={peerKey(message.accountId, message.peer)} label={label} />
      <span className="single-words">
        <span className="single-line">
          <bdi className="single-name one-line" title={message.peer}>{isOwn ? t('messages.rowTo', { name: label }) : label}</bdi>
          <time className="row-time figures" dateTime={new Date(message.sentAt).toISOString()} title={fullTime(language, message.sentAt)}>{listTime(language, message.sentAt, now, t('time.yesterday'))}</time>
        </span>
        <span className="single-line">
          <bdi className="single-subject one-line">{message.subject?.slice(0, 300) ?? t('messages.noSubject')}</bdi>
          {message.isUnread && <span className="single-mark">{t('messages.unread')}</span>}
          {isOwn && <span className={message.state === 'failed' ? 'single-state mark-failed' : 'single-state'}>{t(`state.${message.state}`)}</span>}
        </span>
        <bdi className="row-meta one-line">{message.body.slice(0, 200).replace(/\s+/gu, ' ')}</bdi>
      </span>
    </button>
  );
}
