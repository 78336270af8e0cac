import { memo, type MouseEvent } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import { fullTime, timeOfDay } from '../../i18n/dates.ts';
import type { TFunction } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { emojiCount } from './message-text.ts';
import { FileCardView, isFileHere } from './FileCard.tsx';
import { FailureNote } from './FailureNote.tsx';
import { MessageLinks } from './MessageLinks.tsx';
import { OtherLanguages } from './OtherLanguages.tsx';
import { StateButton, StateDetails } from './StateDetails.tsx';
import { BODY_MEASURE, pieces, shorten, SUBJECT_MEASURE } from './shorten.ts';

export interface MessageRowProps {
  readonly message: Message;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isFlat: boolean;
  readonly isSought: boolean;
  readonly isTabStop: boolean;
  /** What the person opened of it: its way; the rest of a long text. */
  readonly isWayOpen: boolean;
  readonly isWhole: boolean;
  readonly label: string;
  readonly onToggleWay: (id: MessageId) => void;
  readonly onToggleWhole: (id: MessageId) => void;
  readonly onRetry: (id: MessageId) => void;
  readonly onDelete: (message: Message) => void;
  readonly t: TFunction;
  readonly language: string;
}

export const MessageRow = memo(function MessageRow({ message, isFirst, isLast, isFlat, isSought, isTabStop, isWayOpen, isWhole, label, onToggleWay, onToggleWhole, onRetry, onDelete, t, language }: MessageRowProps) {
  const { id, direction, body, sentAt, isDelayed, state, subject = '' } = message;
  // A text of any length may come: the rest is shown when the person asks for it (hazard B9).
  const shortBody = shorten(body, BODY_MEASURE);
  const shortSubject = shorten(subject, SUBJECT_MEASURE);
  const isLong = shortBody !== undefined || shortSubject !== undefined;
  const isOwn = direction === 'out';
  const isOfRoom = message.type === 'groupchat' && !isOwn;
  const time = timeOfDay(language, sentAt);
  const { file } = message;
  // What stands for the file, or is its link, need not be said twice.
  const isFileAlone = file !== undefined && (file.url === undefined || body.trim() === file.url);
  const big = emojiCount(body);
  const isFailed = state === 'failed';
  const canRetry = isFailed && (!file || file.url !== undefined || isFileHere(message));
  const describedBy = isOwn ? `state-${id}` : undefined;
  const classes = ['message', isOwn ? 'message-own' : 'message-other', isFirst && 'message-first', isLast && 'message-last', big > 0 && 'message-big', isSought && 'message-sought', message.mentions && 'message-mention'];
  const way = { message, isOpen: isWayOpen, onToggle: () => onToggleWay(id), isTabStop, t, time: isOwn ? undefined : time };
  // The label has the time already: read from its own element too it would be heard twice.
  return (
    <article className={classes.filter(Boolean).join(' ')} aria-label={isOwn ? t('chat.articleOut', { time }) : t('chat.articleIn', { name: label, time })} aria-describedby={describedBy} data-message={id}>
      {(!isOwn || isFlat) && (
        <span className="message-picture">
          {(isFlat ? isFirst : isLast) && (isOfRoom ? <Avatar address={message.sender} label={label} size={isFlat ? 24 : 28} /> : <PersonPictureView person={peerKey(message.accountId, isOwn ? message.sender.replace(/\/.*$/u, '') : message.peer)} label={isOwn ? message.sender : label} size={isFlat ? 24 : 28} />)}
        </span>
      )}
      <div className="message-main">
        {isFlat && isFirst && <p className="message-sender"><bdi>{isOwn ? t('chat.you') : label}</bdi></p>}
        {!isFlat && isFirst && isOfRoom && <p className="message-nick"><bdi>{label}</bdi></p>}
        {message.mentions && <span className="visually-hidden">{t('room.mentions')}</span>}
        <div className="bubble" role="presentation" onClick={(event) => { if (isPlainClick(event)) way.onToggle(); }} title={isDelayed ? `${fullTime(language, sentAt)} · ${t('chat.delayed')}` : fullTime(language, sentAt)}>
          {subject !== '' && <p className="message-subject" dir="auto">{isWhole || shortSubject === undefined ? subject.slice(0, BODY_MEASURE.characters) : `${shortSubject}…`}</p>}
          <div className="message-text" dir="auto" lang={message.language}>
            {file && <FileCardView message={message} file={file} t={t} language={language} />}
            {isFileAlone ? null : shortBody !== undefined && isWhole
              ? pieces(body, BODY_MEASURE).map((piece, index) => <div key={index} className="message-piece" dir="auto"><MessageLinks text={piece} t={t} /></div>)
              : <MessageLinks text={shortBody === undefined ? body : `${shortBody}…`} t={t} />}
            {isLong && <button type="button" className="button button-link message-more" onClick={() => onToggleWhole(id)}>{t(isWhole ? 'chat.showLess' : 'chat.showAll')}</button>}
            {message.versions && <OtherLanguages versions={message.versions} t={t} language={language} />}
            {(isLast || isOwn) && (
              <span className="message-meta figures">
                {isLast && isOwn && <time aria-hidden="true">{time}</time>}
                {(isOwn || isLast) && <StateButton {...way} />}
              </span>
            )}
          </div>
          {!isLast && (isOwn ? <time className="message-time-quiet figures" aria-hidden="true">{time}</time> : <StateButton {...way} className="message-time-quiet" />)}
        </div>
        {isWayOpen && <StateDetails message={message} t={t} language={language} />}
        {isOwn && !isFailed && <span id={describedBy} hidden>{t(`state.${state}`)}</span>}
        {isOwn && isFailed && (
          <div className="message-foot">
            <FailureNote id={describedBy} failure={message.failure} t={t} />
            {canRetry && <button type="button" className="button button-link" onClick={() => onRetry(id)}>{t('state.retry')}</button>}
            <button type="button" className="button button-link" onClick={() => onDelete(message)}>{t('state.delete')}</button>
          </div>
        )}
      </div>
    </article>
  );
});

/** On the words themselves: not on what does something else, and not at the end of a selection. */
function isPlainClick({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button, input, summary, .file-card') === null && window.getSelection()?.isCollapsed !== false;
}
