import { Clock, TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Contact } from '../../../electron/contract/models/contact.ts';
import type { Typing } from '../../../electron/contract/models/typing.ts';
import type { TFunction } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { isPresenceSeen, labelOf, unreadOf } from '../../state/selectors/people.ts';
import { silenceOf } from '../../state/slices/privacy.slice.ts';
import type { PresenceLook } from '../../ui/presence-shapes.ts';
import { presenceLook, statusOf } from '../presence/index.ts';
import { PersonPictureView } from '../picture/index.ts';
import { Marked } from '../../ui/Marked.tsx';
import { typingWords } from '../typing/index.ts';
import { useApp } from '../store/index.ts';
import { markedParts } from './marked-parts.ts';

/** All that a row or a heading says of somebody. */
export interface Person {
  readonly key: PeerKey;
  readonly address: string;
  readonly label: string;
  readonly look: PresenceLook;
  readonly status: string;
  readonly unread: number;
  readonly isAsking: boolean;
  /** By their address, their server, a group they are in or how the two see each other: nothing passes (RFC 3921 §10.2 rule 9, R324). */
  readonly isBlocked: boolean;
  /** What they do in the chat with us. */
  readonly typing: Typing | undefined;
  /** What the person changed and the server does not know yet. */
  readonly waits: Contact['waits'];
}

/** One person, and nothing else: a change of another one's presence does not wake who asked for this. */
export function usePerson(key: PeerKey): Person {
  const contact = useApp((state) => state.contacts.byKey.get(key));
  const presence = useApp((state) => state.presence.byKey.get(key));
  const label = useApp((state) => labelOf(state, key));
  const unread = useApp((state) => unreadOf(state, key));
  const typing = useApp((state) => state.typing.get(key));
  const privacy = useApp((state) => state.privacy);
  const isBlocked = useMemo(() => silenceOf(privacy, accountOf(key), addressOf(key), contact)?.kinds.length === 0, [privacy, key, contact]);
  return {
    key, address: addressOf(key), label, unread, look: presenceLook(presence, isPresenceSeen(contact)), status: statusOf(presence), isAsking: contact?.isAsking ?? false, isBlocked, typing, waits: contact?.waits,
  };
}

/** `"<name>, <presence>[, <status>][, <n> unread]"`. */
export function contactRowName(t: TFunction, person: Person): string {
  const { label, look, unread } = person;
  const status = person.isBlocked ? t('contacts.blocked') : person.waits ? waitsWords(t, person.waits) : person.typing ? typingWords(t, person.typing) : person.status;
  const presence = t(`presence.${look}`);
  const row = status === '' ? t('contacts.row', { name: label, presence }) : t('contacts.rowStatus', { name: label, presence, status });
  return unread > 0 ? t('contacts.rowUnread', { row, count: unread }) : row;
}

/** That the server does not know of a change yet, in a few words. */
export function waitsWords(t: TFunction, { kind, problem }: NonNullable<Contact['waits']>): string {
  return t(problem ? 'contacts.waits.problem' : `contacts.waits.${kind}`);
}

/** `found`: what was looked for, which is marked; where it is not in the name, the address is shown with it. */
export function ContactRowContent({ person, isCompact = false, found, t }: { readonly person: Person; readonly isCompact?: boolean; readonly found?: string; readonly t: TFunction }): ReactNode {
  const { key, address, label, look, status, unread, isAsking, isBlocked, typing, waits } = person;
  const meta = isBlocked ? t('contacts.blocked') : waits ? waitsWords(t, waits) : typing ? typingWords(t, typing) : status !== '' ? status : isAsking ? t('contacts.asking') : label === address ? '' : address;
  const title = found === undefined ? [] : markedParts(label, found);
  const isInAddress = found !== undefined && label !== address && !title.some(({ isFound }) => isFound);
  return (
    <>
      <PersonPictureView person={key} label={label} presence={look} size={isCompact ? 26 : 36} />
      <span className="row-words">
        <bdi className="row-title one-line">{found === undefined ? label : <Marked parts={title} />}</bdi>
        {isInAddress && <bdi className="row-meta one-line"><Marked parts={markedParts(address, found)} /></bdi>}
        {!isInAddress && meta !== '' && <bdi className="row-meta one-line">{meta}</bdi>}
      </span>
      {waits && (waits.problem ? <TriangleAlert className="row-waits row-waits-problem" size={16} strokeWidth={1.5} aria-hidden="true" /> : <Clock className="row-waits" size={16} strokeWidth={1.5} aria-hidden="true" />)}
      {unread > 0 && <span className="badge">{unread > 999 ? '999+' : unread}</span>}
    </>
  );
}
