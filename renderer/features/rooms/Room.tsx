import { AppWindow, ArrowLeft, Bell, DoorOpen, Pencil, UsersRound } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { IconButton } from '../../ui/Button.tsx';
import { focusIfLost } from '../../ui/focus-if-lost.ts';
import { ComposerView } from '../composer/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { TimelineView } from '../timeline/index.ts';
import { TypingWordsView } from '../typing/index.ts';
import { Occupants } from './Occupants.tsx';
import { RoomBar } from './RoomBar.tsx';
import { RoomPicture } from './RoomPicture.tsx';

/** One room: what it is about, what was said in it, who is there. */
export function RoomView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { closeConversation, openDialog, run, tearOff } = useActions();
  const isAlone = useApp((state) => state.ui.isAlone);
  const room = useApp((state) => state.rooms.byKey.get(key));
  const label = useApp((state) => labelOf(state, key));
  const count = useApp((state) => (state.rooms.version > 0 ? state.rooms.occupants.get(key)?.size ?? 0 : 0));
  // Beside the log where there is room for it; else it is opened when asked for.
  const [isListOpen, setListOpen] = useState(() => window.innerWidth >= 1000);
  // Whoever leaves by keyboard stands where the way back is.
  const isOut = room?.phase === 'out';
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOut) focusIfLost(() => bar.current?.querySelector('button'));
  }, [isOut]);
  if (!room) return null;
  const address = addressOf(key);
  const isIn = room.phase === 'joined';
  return (
    <>
      <header className="chat-head">
        <IconButton className="chat-back" label={t('chat.backToList')} icon={<ArrowLeft className="mirrored" size={20} strokeWidth={1.5} />} onClick={closeConversation} />
        <RoomPicture address={address} />
        <div className="chat-words">
          <h1 className="chat-name one-line" dir="auto" title={address}>{label}</h1>
          <p className="chat-meta one-line" title={room.subject}>
            {isIn ? t('room.count', { count }) : t(room.phase === 'joining' ? 'room.joining' : 'room.kind')}
            {' · '}<TypingWordsView conversation={key} label={label}><bdi>{room.subject === '' ? t('room.noSubject') : room.subject}</bdi></TypingWordsView>
          </p>
        </div>
        {!isAlone && <IconButton label={t('ownWindow.open')} icon={<AppWindow size={18} strokeWidth={1.5} />} onClick={() => tearOff(key)} />}
        <IconButton label={t('notices.entry')} icon={<Bell size={18} strokeWidth={1.5} />} onClick={() => openDialog({ kind: 'notices-of', key })} />
        {isIn && <IconButton label={t('room.edit')} icon={<Pencil size={18} strokeWidth={1.5} />} onClick={() => openDialog({ kind: 'room', key })} />}
        {isIn && <IconButton label={t(isListOpen ? 'room.hideOccupants' : 'room.showOccupants')} aria-pressed={isListOpen} icon={<UsersRound size={20} strokeWidth={1.5} />} onClick={() => setListOpen(!isListOpen)} />}
        {room.phase !== 'out' && <IconButton label={t('room.leave')} icon={<DoorOpen size={20} strokeWidth={1.5} />} onClick={() => void run('room.leave', { accountId: accountOf(key), address })} />}
      </header>
      <div ref={bar}><RoomBar room={room} conversation={key} /></div>
      <div className="room-body">
        <div className="room-log">
          <TimelineView key={key} conversation={key} />
          {room.phase !== 'out' && (room.role === 'visitor'
            ? <p className="composer-note room-note">{t('room.cannotWrite')}</p>
            : <ComposerView key={`composer ${key}`} conversation={key} />)}
        </div>
        {isIn && isListOpen && <Occupants conversation={key} onClose={() => setListOpen(false)} />}
      </div>
    </>
  );
}
