import type { ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import { listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import { isolated } from '../../i18n/isolated.ts';
import type { PeerKey } from '../../state/keys.ts';
import { markedParts, usePerson, type MenuPlace } from '../contacts/index.ts';
import { PersonPictureView } from '../picture/index.ts';
import { Marked } from '../../ui/Marked.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { RoomPicture } from '../rooms/index.ts';
import { useApp, useNow } from '../store/index.ts';

export interface ConversationRowProps {
  readonly conversation: PeerKey;
  readonly top: number;
  readonly height: number;
  readonly position: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isCompact: boolean;
  /** What was looked for, which is marked; where it is not in the name, the address is shown with it. */
  readonly found?: string | undefined;
  readonly onOpen: (key: PeerKey) => void;
  readonly onMenu: (at: MenuPlace) => void;
}

function preview(text: string): string {
  return text.slice(0, 200).replace(/\s+/gu, ' ').trim();
}

export function ConversationRowView({ conversation: key, top, height, position, count, isOpen, isCompact, found, onOpen, onMenu }: ConversationRowProps): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const person = usePerson(key);
  const last = useApp((state) => state.conversations.byKey.get(key)?.last);
  const now = useNow(60_000);
  // Spaces and broken lines alone are nothing to come back to.
  const draft = useApp((state) => state.ui.drafts.get(key)?.trim() || undefined);
  const isRoom = useApp((state) => state.rooms.byKey.has(key));
  const mentions = useApp((state) => state.conversations.byKey.get(key)?.mentions ?? 0);
  const words = last && (last.direction === 'out' ? t('conversations.you', { text: isolated(preview(said(last))) }) : isRoom ? t('conversations.said', { nick: isolated(nickOf(last)), text: isolated(preview(said(last))) }) : preview(said(last)));
  const title = found === undefined ? [] : markedParts(person.label, found);
  const isInAddress = found !== undefined && !title.some(({ isFound }) => isFound);
  return (
    <li className="row-place" style={{ transform: `translateY(${top}px)`, blockSize: height }} aria-posinset={position} aria-setsize={count}>
      <button
        type="button" className={isOpen ? 'row row-button row-selected' : 'row row-button'} aria-current={isOpen || undefined} title={person.address} data-takes-drops={key}
        onClick={() => onOpen(key)}
        onContextMenu={(event) => {
          event.preventDefault();
          // What can be done with a person says nothing to a room.
          if (!isRoom) onMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
        }}
      >
        <span className="row-cell">
          {isRoom ? <RoomPicture address={person.address} size={isCompact ? 26 : 36} /> : <PersonPictureView person={key} label={person.label} presence={person.look} size={isCompact ? 26 : 36} />}
          <span className="row-words">
            <span className="row-line">
              <bdi className="row-title one-line">{found === undefined ? person.label : <Marked parts={title} />}</bdi>{isRoom && <span className="visually-hidden">{t('room.kind')}</span>}
              {last && <span className="row-time figures">{last.direction === 'out' && <SpokenMark state={last.state} t={t} />}<time>{listTime(language, last.sentAt, now, t('time.yesterday'))}</time></span>}
            </span>
            {!isCompact && (
              <span className="row-line">
                {isInAddress ? <bdi className="row-meta one-line"><Marked parts={markedParts(person.address, found)} /></bdi> : <bdi className={draft !== undefined && !isOpen ? 'row-meta row-draft one-line' : 'row-meta one-line'}>{draft !== undefined && !isOpen ? t('conversations.draft', { text: isolated(preview(draft)) }) : words}</bdi>}
                {person.unread > 0 && <Unread count={person.unread} isMention={mentions > 0} t={t} />}
              </span>
            )}
          </span>
          {isCompact && person.unread > 0 && <Unread count={person.unread} isMention={mentions > 0} t={t} />}
        </span>
      </button>
    </li>
  );
}

/** How far it got, as a mark for the eye and in words for the ear; that it is sent goes without saying. */
function SpokenMark({ state, t }: { readonly state: Message['state']; readonly t: TFunction }): ReactNode {
  return (
    <>
      <StateMark state={state} title={t('conversations.failed')} />
      {state !== 'sent' && <span className="visually-hidden">{t(`state.${state}`)}, </span>}
    </>
  );
}

/** A file is known by its name rather than by its link. */
function said({ body, file }: Message): string {
  return file && (file.url === undefined || body.trim() === file.url) ? file.name : body;
}

/** Who said it in a room; the room itself where nobody did. */
function nickOf({ sender }: Message): string {
  return sender.slice(sender.indexOf('/') + 1).slice(0, 60);
}

function Unread({ count, isMention = false, t }: { readonly count: number; readonly isMention?: boolean; readonly t: TFunction }): ReactNode {
  return <span className={isMention ? 'badge badge-mention' : 'badge'}><span aria-hidden="true">{count > 999 ? '999+' : count}</span><span className="visually-hidden">{t('conversations.unread', { count })}{isMention && `, ${t('room.mentions')}`}</span></span>;
}
