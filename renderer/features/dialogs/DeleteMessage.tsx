import type { ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { focusIfLost } from '../../ui/focus-if-lost.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useCommand } from './use-command.ts';

/** A message that failed stands nowhere but here: what is deleted by a slip nobody could bring back. */
export function DeleteMessage({ message, onClose }: { readonly message: Message; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const command = useCommand();

  function remove(): void {
    void command.run('message.delete', { id: message.id }, () => {
      onClose();
      // What was deleted had the focus: whoever works by keyboard goes on from among the messages.
      focusIfLost(() => document.querySelector('main [role="log"]'));
    });
  }

  return (
    <div className="dialog-body">
      <blockquote className="deleted-words row-excerpt" dir="auto">{message.subject ?? message.body}</blockquote>
      <p>{t('state.deleteText')}</p>
      {command.error && <FailureAlert error={command.error} />}
      <div className="dialog-actions">
        <Button onClick={onClose} autoFocus>{t('action.cancel')}</Button>
        <Button look="danger" aria-disabled={command.isWorking} onClick={remove}>{t('state.delete')}</Button>
      </div>
    </div>
  );
}
