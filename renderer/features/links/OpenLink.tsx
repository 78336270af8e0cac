import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from '../../state/keys.ts';
import type { LinkQuestion } from '../../state/slices/ui.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { AccountFieldView } from '../accounts/index.ts';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions } from '../store/index.ts';

export interface OpenLinkProps {
  readonly contact: PeerKey;
  readonly action: LinkQuestion;
  readonly onClose: () => void;
}

/** The inside of the dialog in which the person decides what a link may do. */
export function OpenLink({ contact: key, action, onClose }: OpenLinkProps): ReactNode {
  const t = useTexts();
  const { call, openConversation, openDialog } = useActions();
  const [accountId, setAccountId] = useState<AccountId>(accountOf(key));
  const [error, setError] = useState<AppError | undefined>();
  const address = addressOf(key);

  async function act(name: 'subscription.request' | 'subscription.cancel'): Promise<void> {
    const answer = name === 'subscription.request' ? await call(name, { accountId, address, note: '' }) : await call(name, { accountId, address });
    if (answer.ok) onClose();
    else setError(answer.error);
  }

  return (
    <div className="dialog-body">
      <p>{t(`links.${action}Text`, { address: `\u2068${address}\u2069` })}</p>
      <AddressDoubtView address={address} />
      {error && <FailureAlert error={error} />}
      {action === 'open' && <AccountFieldView label={t('addContact.account')} value={accountId} onChange={setAccountId} />}
      <div className="dialog-actions">
        <Button onClick={onClose} autoFocus>{t('action.cancel')}</Button>
        {action === 'open' && (
          <>
            <Button onClick={() => openDialog({ kind: 'add-contact', address, accountId })}>{t('contacts.add')}</Button>
            <Button
              look="primary"
              onClick={() => {
                onClose();
                openConversation(peerKey(accountId, address));
              }}
            >
              {t('contactMenu.open')}
            </Button>
          </>
        )}
        {action === 'subscribe' && <Button look="primary" onClick={() => void act('subscription.request')}>{t('contactMenu.askPresence')}</Button>}
        {action === 'unsubscribe' && <Button look="danger" onClick={() => void act('subscription.cancel')}>{t('contactMenu.stopSeeing')}</Button>}
      </div>
    </div>
  );
}
