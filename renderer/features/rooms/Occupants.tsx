import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { Occupant } from '../../../electron/contract/models/room.ts';
import { useTexts } from '../../i18n/index.ts';
import { contactLabel } from '../../state/contact-index.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from '../../state/keys.ts';
import { NO_OCCUPANTS } from '../../state/slices/rooms.slice.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { equalRows, useFixedWindow } from '../../ui/use-fixed-window.ts';
import { useActions, useApp } from '../store/index.ts';

const ROW_HEIGHT = 44;

/** Who is in the room, moderators first; of thousands only those in sight are in the page. */
export function Occupants({ conversation: key, onClose }: { readonly conversation: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { openConversation } = useActions();
  const version = useApp((state) => state.rooms.version);
  const occupants = useApp((state) => state.rooms.occupants.get(key)?.sorted ?? NO_OCCUPANTS);
  const fontScale = useApp((state) => state.settings.fontScale);
  const scroller = useRef<HTMLDivElement>(null);
  const height = Math.round(ROW_HEIGHT * Math.max(1, fontScale));
  const { first, end } = useFixedWindow(scroller, equalRows(occupants.length, height));
  return (
    <aside
      className="occupants" aria-label={t('room.occupants')} data-region="" data-version={version}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="occupants-head">
        <h2 className="section-title">{t('room.count', { count: occupants.length })}</h2>
        <IconButton className="occupants-close" label={t('room.hideOccupants')} icon={<X size={18} strokeWidth={1.5} />} onClick={onClose} />
      </div>
      <div ref={scroller} className="occupants-scroller">
        {occupants.length === 0 ? <p className="found-nothing">{t('room.nobody')}</p> : (
          <ul className="tree-space" aria-label={t('room.occupants')} style={{ blockSize: occupants.length * height }}>
            {occupants.slice(first, end).map((occupant, offset) => (
              <OccupantRow
                key={occupant.nick} occupant={occupant} room={addressOf(key)} top={(first + offset) * height} height={height} position={first + offset + 1} count={occupants.length}
                onOpen={() => openConversation(peerKey(accountOf(key), `${addressOf(key)}/${occupant.nick}`))}
              />
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
}

interface OccupantRowProps {
  readonly occupant: Occupant;
  readonly room: string;
  readonly top: number;
  readonly height: number;
  readonly position: number;
  readonly count: number;
  readonly onOpen: () => void;
}

function OccupantRow({ occupant, room, top, height, position, count, onOpen }: OccupantRowProps): ReactNode {
  const t = useTexts();
  const { nick, role, affiliation, show, status, isSelf, address } = occupant;
  const label = contactLabel(nick, nick);
  const name = isSelf ? t('room.own', { nick: label }) : label;
  const standing = affiliation === 'owner' || affiliation === 'admin' ? t(`roomAffiliation.${affiliation}`) : t(`roomRole.${role}`);
  return (
    <li className="row-place" style={{ transform: `translateY(${top}px)`, blockSize: height }} aria-posinset={position} aria-setsize={count} aria-label={t('room.occupant', { nick: name, role: standing })}>
      <button type="button" className="row row-button" disabled={isSelf} title={[!isSelf && t('room.privateChat', { nick: label }), address, status].filter(Boolean).join(' · ') || undefined} onClick={onOpen}>
        <span className="row-cell">
          <Avatar address={`${room}/${nick}`} label={label} presence={show} size={28} />
          <span className="row-words">
            <bdi className="row-title one-line">{name}</bdi>
            <span className="row-meta one-line">{standing} · {t(`presence.${show}`)}</span>
          </span>
        </span>
      </button>
    </li>
  );
}
