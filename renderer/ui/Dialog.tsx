import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './Button.tsx';
import { focusIfLost } from './focus-if-lost.ts';
import { useCountedDialog } from './open-dialogs.ts';

export interface DialogProps {
  readonly title: string;
  /** Name of the button that closes it. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
}

/** A dialog over everything: Tab stays inside, Escape and a click beside it close it, focus goes back afterwards. */
export function Dialog({ title, closeLabel, onClose, children, size = 'medium', role = 'dialog' }: DialogProps): ReactNode {
  const root = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useCountedDialog(place);
  // One dialog that becomes another keeps its frame; what had the focus in it is gone.
  useEffect(() => focusIfLost(() => root.current), [title]);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className="scrim">
      <Modal className={`modal modal-${size}`}>
        <AriaDialog ref={root} role={role} className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title"><bdi>{title}</bdi></Heading>
            <IconButton label={closeLabel} icon={<X size={20} strokeWidth={1.5} />} onClick={onClose} />
          </div>
          {children}
          <div ref={place} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
