import { ArrowLeft, EllipsisVertical, MessageSquare, PanelRight } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/fields.tsx';
import { ComposerView } from '../composer/index.ts';
import { ContactMenuView, usePerson } from '../contacts/index.ts';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { PersonPictureView } from '../picture/index.ts';
import { StrangerBarView } from '../requests/index.ts';
import { TypingWordsView } from '../typing/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { CameBackView, TimelineView } from '../timeline/index.ts';

/** One conversation: who it is with, what was said, where to write. */
export function ChatView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { closeConversation, setDetailsOpen, tearOff } = useActions();
  const isAlone = useApp((state) => state.ui.isAlone);
  const isNewer = useApp(({ profile }) => profile?.state === 'open' && profile.isNewer === true);
  const person = usePerson(key);
  // Whoever is somebody in a room has no place among contacts.
  const isOutside = useApp((state) => !state.contacts.byKey.has(key) && !addressOf(key).includes('/') && addressOf(key) !== state.accounts.byId.get(accountOf(key))?.address);
  const isDetailsOpen = useApp((state) => state.ui.isDetailsOpen);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const presence = t(`presence.${person.look}`);
  return (
    <>
      <header className="chat-head">
        <IconButton className="chat-back" label={t('chat.backToList')} icon={<ArrowLeft className="mirrored" size={20} strokeWidth={1.5} />} onClick={closeConversation} />
        <PersonPictureView person={key} label={person.label} presence={person.look} />
        <div className="chat-words">
          <h1 className="chat-name one-line" dir="auto">{person.label}</h1>
          <p className="chat-meta one-line">
            {person.label !== person.address && <><bdi>{person.address}</bdi> · </>}
            <TypingWordsView conversation={key} label={person.label}>
              {presence}{person.status !== '' && <> · <bdi>{person.status}</bdi></>}
              {isOutside && <> · {t('contactProfile.notContact')}</>}
            </TypingWordsView>
          </p>
        </div>
        <IconButton label={t('chat.details')} aria-pressed={isDetailsOpen} icon={<PanelRight className="mirrored" size={20} strokeWidth={1.5} />} onClick={() => setDetailsOpen(!isDetailsOpen)} />
        <IconButton ref={more} label={t('chat.more', { name: person.label })} aria-haspopup="menu" aria-expanded={isMenuOpen} icon={<EllipsisVertical size={20} strokeWidth={1.5} />} onClick={() => setMenuOpen(true)} />
      </header>
      <AddressDoubtView address={person.address} className="chat-doubt" />
      <StrangerBarView conversation={key} />
      <TimelineView key={key} conversation={key} />
      <CameBackView conversation={key} />
      {!isNewer && <ComposerView key={`composer ${key}`} conversation={key} />}
      {isMenuOpen && more.current && <ContactMenuView contact={key} at={more.current} {...(isAlone ? {} : { onTearOff: () => tearOff(key) })} onClose={() => setMenuOpen(false)} />}
    </>
  );
}

/** What stands in the reading column while nothing is open. */
export function NoChatView(): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  return (
    <div className="reading-empty empty">
      <Empty icon={<MessageSquare size={36} strokeWidth={1.25} aria-hidden="true" />} isHeading title={t('empty.noChatTitle')} text={t('empty.noChatText')}>
        <Button onClick={() => openDialog({ kind: 'add-contact' })}>{t('contacts.add')}</Button>
      </Empty>
    </div>
  );
}
