import type { ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import { fullTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import { FailureNote, MessageBody, OtherLanguages } from '../timeline/index.ts';

/** The inside of the dialog that shows one message by itself. Only a message of type normal can be answered. */
export function SingleMessage({ message: opened, onClose }: { readonly message: Message; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { openDialog, run } = useActions();
  const message = useApp((state) => (opened.type === 'chat' || opened.type === 'groupchat' ? undefined : state.singles.lists[opened.type]?.messages.find(({ id }) => id === opened.id))) ?? opened;
  const isOwn = message.direction === 'out';
  const isFailed = message.state === 'failed';
  return (
    <div className="dialog-body single-message">
      <p className="row-meta">
        <bdi>{message.peer}</bdi> · <time dateTime={new Date(message.sentAt).toISOString()}>{fullTime(language, message.sentAt)}</time>
        {isOwn && !isFailed && <> · {t(`state.${message.state}`)}</>}
      </p>
      {isFailed && <p className="single-message-failure"><FailureNote failure={message.failure} t={t} /></p>}
      {message.subject !== undefined && <h3 className="single-message-subject" dir="auto">{message.subject}</h3>}
      {/* A long letter is scrolled by the keyboard too. One may say it all in its subject. */}
      {(message.body !== '' || message.versions) && (
        <div className="single-message-text" tabIndex={0} role="group" aria-label={t('messages.message')}>
          <div lang={message.language}><MessageBody text={message.body} t={t} /></div>
          {message.versions && <OtherLanguages versions={message.versions} t={t} language={language} />}
        </div>
      )}
      <div className="dialog-actions">
        {isFailed && <Button onClick={() => void run('message.retry', { id: message.id })}>{t('state.retry')}</Button>}
        {isFailed && <Button onClick={() => openDialog({ kind: 'delete-message', message })}>{t('state.delete')}</Button>}
        <Button onClick={onClose}>{t('action.close')}</Button>
        {message.type === 'normal' && !isOwn && (
          <Button look="primary" onClick={() => openDialog({ kind: 'write-message', key: peerKey(message.accountId, message.peer), inReplyTo: message })}>{t('messages.reply')}</Button>
        )}
      </div>
    </div>
  );
}
