import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { addressOf, peerKey, type PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import type { OpenDialog } from '../../state/slices/ui.slice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ConnectionReportView } from '../connection/index.ts';
import { ConsoleView } from '../console/index.ts';
import { ProfileFactsView } from '../details/index.ts';
import { GoTo, Shortcuts } from '../go-to/index.ts';
import { OpenLink } from '../links/index.ts';
import { GroupNotices, NoticesOf } from '../notice-rules/index.ts';
import { JoinRoomView, RoomFormView } from '../rooms/index.ts';
import { PresencePanel } from '../presence/index.ts';
import { RosterFileView } from '../roster-file/index.ts';
import { SettingsView } from '../settings/index.ts';
import { SignInFormView } from '../sign-in/index.ts';
import { SingleMessage, WriteMessage } from '../single-messages/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { HappenedView, StandingView } from '../subscriptions/index.ts';
import { ContactProfileView, OwnProfileView } from '../vcard/index.ts';
import { AddContact } from './AddContact.tsx';
import { ContactGroups } from './ContactGroups.tsx';
import { DeleteMessage } from './DeleteMessage.tsx';
import { EditContact } from './EditContact.tsx';
import { MergeGroup } from './MergeGroup.tsx';
import { MessageGroup } from './MessageGroup.tsx';
import { NestGroup } from './NestGroup.tsx';
import { RemoveContact } from './RemoveContact.tsx';
import { RenameGroup } from './RenameGroup.tsx';

/** Whatever dialog is open. Loaded when the first one is. */
export function DialogsView(): ReactNode {
  const t = useTexts();
  const { closeDialog } = useActions();
  const dialog = useApp((state) => state.ui.dialog);
  const label = useApp((state) => {
    const key = keyOf(state.ui.dialog);
    return key === undefined ? '' : labelOf(state, key);
  });
  const before = useRef<Element | null>(null);
  before.current ??= document.activeElement;
  useEffect(() => () => {
    const last = before.current;
    if (last instanceof HTMLElement) requestAnimationFrame(() => last.isConnected && document.activeElement === document.body && last.focus());
  }, []);
  if (!dialog) return null;
  const shared = { closeLabel: t('action.close'), onClose: closeDialog };
  switch (dialog.kind) {
    case 'settings':
      return <Dialog {...shared} title={t('settings.title')} size="large"><SettingsView initialTab={dialog.tab ?? 'general'} /></Dialog>;
    case 'go-to':
      return <Dialog {...shared} title={t('goTo.title')}><GoTo /></Dialog>;
    case 'shortcuts':
      return <Dialog {...shared} title={t('shortcuts.title')} size="small"><Shortcuts /></Dialog>;
    case 'roster-file':
      return <Dialog {...shared} title={t('rosterFile.title')}><RosterFileView onClose={closeDialog} /></Dialog>;
    case 'console':
      return <Dialog {...shared} title={t('console.title')} size="large"><ConsoleView accountId={dialog.accountId} /></Dialog>;
    case 'connection':
      return <Dialog {...shared} title={t('report.title')} size="large"><ConnectionReportView accountId={dialog.accountId} /></Dialog>;
    case 'add-account':
      return <Dialog {...shared} title={t('signIn.addTitle')} size="small"><div className="dialog-body"><SignInFormView onDone={closeDialog} /></div></Dialog>;
    case 'rename-group':
      return <Dialog {...shared} title={t('renameGroup.title', { group: `\u2068${dialog.group}\u2069` })} size="small"><RenameGroup accountId={dialog.accountId} group={dialog.group} onClose={closeDialog} /></Dialog>;
    case 'merge-group':
      return <Dialog {...shared} title={t('roster.mergeTitle')} size="small" role="alertdialog"><MergeGroup accountId={dialog.accountId} from={dialog.from} to={dialog.to} onClose={closeDialog} /></Dialog>;
    case 'nest-group':
      return <Dialog {...shared} title={t('nestGroup.title', { group: `\u2068${dialog.group}\u2069` })} size="small"><NestGroup accountId={dialog.accountId} group={dialog.group} into={dialog.into} onClose={closeDialog} /></Dialog>;
    case 'message-group':
      return <Dialog {...shared} title={t('messageGroup.title', { group: `\u2068${dialog.group}\u2069` })}><MessageGroup accountId={dialog.accountId} group={dialog.group} onClose={closeDialog} /></Dialog>;
    case 'join-room':
      return <Dialog {...shared} title={t('room.join')} size="small"><JoinRoomView address={dialog.address ?? ''} nick={dialog.nick} accountId={dialog.accountId} onClose={closeDialog} /></Dialog>;
    case 'room':
      return <Dialog {...shared} title={t('room.edit')} size="small"><RoomFormView room={dialog.key} onClose={closeDialog} /></Dialog>;
    case 'notices-of':
      return <Dialog {...shared} title={t('notices.of', { name: label })} size="small"><NoticesOf conversation={dialog.key} /></Dialog>;
    case 'group-notices':
      return <Dialog {...shared} title={t('notices.of', { name: `\u2068${dialog.group}\u2069` })} size="small"><GroupNotices accountId={dialog.accountId} group={dialog.group} /></Dialog>;
    case 'own-presence':
      return <Dialog {...shared} title={t('presence.menu')} size="small"><PresencePanel onClose={closeDialog} /></Dialog>;
    case 'add-contact':
      return <Dialog {...shared} title={t('addContact.title')}><AddContact address={dialog.address ?? ''} accountId={dialog.accountId} given={dialog.given} onClose={closeDialog} /></Dialog>;
    case 'single-message': {
      const { message } = dialog;
      const title = message.type === 'headline' ? t('headlines.title', { name: label }) : t(message.direction === 'out' ? 'messages.to' : 'messages.from', { name: label });
      return <Dialog {...shared} title={title}><SingleMessage message={message} onClose={closeDialog} /></Dialog>;
    }
    case 'delete-message':
      return <Dialog {...shared} title={t('state.deleteTitle')} size="small" role="alertdialog"><DeleteMessage message={dialog.message} onClose={closeDialog} /></Dialog>;
    case 'write-message':
      return <Dialog {...shared} title={t('messages.write')}><WriteMessage to={dialog.key} inReplyTo={dialog.inReplyTo} given={dialog.given} onClose={closeDialog} /></Dialog>;
    case 'open-link':
      return <Dialog {...shared} title={t('links.title', { address: addressOf(dialog.key) })} size="small" role="alertdialog"><OpenLink contact={dialog.key} action={dialog.action} onClose={closeDialog} /></Dialog>;
    case 'edit-contact':
      return <Dialog {...shared} title={t('editContact.title', { name: label })}><EditContact contact={dialog.key} onClose={closeDialog} /></Dialog>;
    case 'contact-groups':
      return <Dialog {...shared} title={t('editContact.groupsTitle', { name: label })} size="small"><ContactGroups contact={dialog.key} onClose={closeDialog} /></Dialog>;
    case 'remove-contact':
      return <Dialog {...shared} title={t('removeContact.title', { name: label })} size="small" role="alertdialog"><RemoveContact contact={dialog.key} onClose={closeDialog} /></Dialog>;
    case 'contact-profile':
      return (
        <Dialog {...shared} title={t('contactProfile.title', { name: label })}>
          <ContactProfileView contact={dialog.key}>
            <ProfileFactsView contact={dialog.key} />
            <StandingView contact={dialog.key} />
            <HappenedView contact={dialog.key} />
          </ContactProfileView>
        </Dialog>
      );
    case 'own-profile':
      return <Dialog {...shared} title={t('vcard.own')} size="large"><OwnProfileView onClose={closeDialog} /></Dialog>;
  }
}

/** Whom the dialog is about. */
function keyOf(dialog: OpenDialog | undefined): PeerKey | undefined {
  if (dialog?.kind === 'single-message') return peerKey(dialog.message.accountId, dialog.message.peer);
  return dialog && 'key' in dialog ? dialog.key : undefined;
}
