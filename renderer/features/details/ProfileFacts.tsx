import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { conditionWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useActions, useApp } from '../store/index.ts';
import { Resource } from '../presence/index.ts';

/** What is known of somebody: address, where they are signed in, groups. */
export function ProfileFactsView({ contact: key }: { readonly contact: PeerKey }): ReactNode {
  const t = useTexts();
  const contact = useApp((state) => state.contacts.byKey.get(key));
  const presence = useApp((state) => state.presence.byKey.get(key));
  const account = useApp((state) => (state.accounts.order.length > 1 ? state.accounts.byId.get(accountOf(key))?.address : undefined));
  const address = addressOf(key);
  return (
    <dl className="profile-facts">
      <div>
        <dt>{t('contactProfile.address')}</dt>
        <dd className="profile-address">
          <bdi>{address}</bdi>
          <IconButton label={t('contactProfile.copyAddress')} icon={<Copy size={16} strokeWidth={1.5} />} onClick={() => void copyText(address)} />
        </dd>
      </div>
      {presence && presence.resources.length > 0 && (
        <div>
          <dt>{t('contactProfile.resources')}</dt>
          {presence.resources.map((each) => <Resource key={each.resource} presence={each} />)}
        </div>
      )}
      {presence?.resources.length === 0 && presence.status && <div><dt>{t('contactProfile.presence')}</dt><dd dir="auto">{t('contactProfile.lastStatus', { status: presence.status })}</dd></div>}
      {presence?.error !== undefined && <div><dt>{t('contactProfile.presence')}</dt><dd>{t('contactProfile.presenceError', { reason: conditionWords(t, presence.error) })}</dd>{presence.newAddress !== undefined && <NewAddress accountId={accountOf(key)} address={presence.newAddress} />}</div>}
      {contact && contact.groups.length > 0 && (
        <div>
          <dt>{t('contactProfile.groups')}</dt>
          <dd><ul className="chips" aria-label={t('contactProfile.groups')}>{contact.groups.map((group) => <li key={group} className="chip chip-plain"><bdi className="one-line">{group}</bdi></li>)}</ul></dd>
        </div>
      )}
      {account !== undefined && <div><dt>{t('contactProfile.account')}</dt><dd><bdi>{account}</bdi></dd></div>}
    </dl>
  );
}

/** Where an error says they have gone. It is anybody's word: it only fills in the form (R170). */
function NewAddress({ accountId, address }: { readonly accountId: AccountId; readonly address: string }): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  return (
    <dd>
      <Button onClick={() => openDialog({ kind: 'add-contact', accountId, address })}>{t('contactProfile.newAddress', { address: `\u2068${address}\u2069` })}</Button>
      <p className="field-hint">{t('contactProfile.newAddressHint')}</p>
    </dd>
  );
}
