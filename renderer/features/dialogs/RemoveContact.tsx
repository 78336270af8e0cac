import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions } from '../store/index.ts';
import { useCommand } from './use-command.ts';

export function RemoveContact({ contact: key, onClose }: { readonly contact: PeerKey; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const command = useCommand();
  const { tellRosterEdit } = useActions();
  const address = addressOf(key);

  function remove(): void {
    void command.run('contact.remove', { accountId: accountOf(key), address }, ({ waits }) => {
      onClose();
      tellRosterEdit({ kind: 'removed', count: 1, address, waits });
    });
  }

  return (
    <div className="dialog-body">
      <p>{t('removeContact.text', { address: `\u2068${address}\u2069` })}</p>
      {command.error && <FailureAlert error={command.error} />}
      <div className="dialog-actions">
        <Button onClick={onClose} autoFocus>{t('action.cancel')}</Button>
        <Button look="danger" aria-disabled={command.isWorking} onClick={remove}>{t('removeContact.submit')}</Button>
      </div>
    </div>
  );
}
