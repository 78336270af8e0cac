import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { usePerson, WaitingEditView } from '../contacts/index.ts';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { HappenedView, StandingView } from '../subscriptions/index.ts';
import { ProfileFactsView } from './ProfileFacts.tsx';

/** The column beside the conversation that says who the other side is. */
export function DetailsView({ contact: key }: { readonly contact: PeerKey }): ReactNode {
  const t = useTexts();
  const { setDetailsOpen, openDialog } = useActions();
  const person = usePerson(key);
  const isContact = useApp((state) => state.contacts.byKey.has(key));
  return (
    <aside
      className="details-column" aria-label={t('region.details')} data-region=""
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDetailsOpen(false);
      }}
    >
      <div className="details-head">
        <h2 className="details-title">{t('chat.details')}</h2>
        <IconButton label={t('chat.hideDetails')} icon={<X size={20} strokeWidth={1.5} />} onClick={() => setDetailsOpen(false)} />
      </div>
      <div className="details-who">
        <PersonPictureView person={key} label={person.label} size={80} />
        <p className="details-name"><bdi>{person.label}</bdi></p>
        <AddressDoubtView address={person.address} />
        <p className="row-meta">{t(`presence.${person.look}`)}</p>
        {person.status !== '' && <p className="details-status" dir="auto">{person.status}</p>}
        {isContact
          ? <Button onClick={() => openDialog({ kind: 'edit-contact', key })}>{t('contactMenu.edit')}</Button>
          : <Button look="primary" onClick={() => openDialog({ kind: 'add-contact', address: person.address })}>{t('contacts.add')}</Button>}
      </div>
      <WaitingEditView contact={key} />
      <StandingView contact={key} />
      <ProfileFactsView contact={key} />
      <HappenedView contact={key} />
    </aside>
  );
}
