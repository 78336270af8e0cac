import type { ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** Name of the button that goes on. */
  readonly submit: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that is hard to take back; Cancel has the focus. */
export function Confirm({ title, text, submit, onConfirm, onClose }: ConfirmProps): ReactNode {
  const t = useTexts();
  return (
    <Dialog title={title} closeLabel={t('action.close')} size="small" role="alertdialog" onClose={onClose}>
      <div className="dialog-body">
        <p>{text}</p>
        <div className="dialog-actions">
          <Button onClick={onClose} autoFocus>{t('action.cancel')}</Button>
          <Button look="danger" onClick={onConfirm}>{submit}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The list would shut out so many that core wants to hear it twice (R370). */
export function isLockout(error: AppError): boolean {
  return error.code === 'privacy' && error.problem.startsWith('locks-');
}
