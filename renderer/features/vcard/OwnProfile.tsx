import { useState, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey, type PeerKey } from '../../state/keys.ts';
import { AccountFieldView } from '../accounts/index.ts';
import { useApp } from '../store/index.ts';
import { CardState } from './CardState.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { useVcard } from './use-vcard.ts';

/** The own profile of one account, to be changed. */
export function OwnProfileView({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const accounts = useApp((state) => state.accounts);
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const accountId = chosen ?? accounts.order.find((id) => accounts.byId.get(id)?.connection.phase === 'online') ?? accounts.order[0];
  const address = accountId === undefined ? undefined : accounts.byId.get(accountId)?.address;
  if (accountId === undefined || address === undefined) return null;
  const key = peerKey(accountId, address);
  return (
    <div className="vcard-own">
      <AccountFieldView className="vcard-account" label={t('vcard.account')} value={accountId} onChange={setChosen} />
      <OwnCard key={key} person={key} onClose={onClose} />
    </div>
  );
}

/** The form waits for the server's answer: what is changed is the card as it is there, not as it was. */
function OwnCard({ person, onClose }: { readonly person: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const state = useVcard(person);
  return (
    <>
      {!state.isFresh && <div className="vcard-waiting"><CardState state={state} asking={t('vcard.askingOwn')} />{state.error && <p className="row-meta">{t('vcard.needsCard')}</p>}</div>}
      {state.isFresh && state.vcard && <ProfileForm person={person} card={state.vcard} onClose={onClose} />}
    </>
  );
}
