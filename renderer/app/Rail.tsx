import { CircleUserRound, ContactRound, Mail, MessagesSquare, Newspaper, Settings, ShieldBan, UserRoundPlus, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { OwnPresenceView } from '../features/presence/index.ts';
import { useActions, useApp } from '../features/store/index.ts';
import { useTexts } from '../i18n/index.ts';
import { unreadTotal } from '../state/selectors/people.ts';
import { waitingCount } from '../state/selectors/waiting.ts';

/** The slim column at the edge: own presence, and what the list column shows. */
export function Rail(): ReactNode {
  const t = useTexts();
  const { showView, openDialog } = useActions();
  const view = useApp((state) => state.ui.view);
  const requests = useApp(waitingCount);
  const unread = useApp(unreadTotal);
  const hasActiveList = useApp((state) => [...state.privacy.lists.values()].some(({ active }) => active !== undefined));
  const singles = useApp((state) => state.singles.unread);
  return (
    <nav className="rail" aria-label={t('rail.label')} data-region="">
      <OwnPresenceView />
      <RailButton icon={MessagesSquare} label={unread > 0 ? t('rail.chatsUnread', { count: unread }) : t('rail.chats')} tip={t('rail.chats')} count={unread} isCurrent={view === 'chats'} onClick={() => showView('chats')} />
      <RailButton icon={ContactRound} label={t('rail.contacts')} tip={t('rail.contacts')} count={0} isCurrent={view === 'contacts'} onClick={() => showView('contacts')} />
      <RailButton icon={UserRoundPlus} label={requests > 0 ? t('rail.requestsCount', { count: requests }) : t('rail.requests')} tip={t('rail.requests')} count={requests} isCurrent={view === 'requests'} onClick={() => showView('requests')} />
      <RailButton icon={ShieldBan} label={t(hasActiveList ? 'rail.privacyActive' : 'rail.privacy')} tip={t('rail.privacy')} count={0} isMarked={hasActiveList} isCurrent={view === 'privacy'} onClick={() => showView('privacy')} />
      <RailButton icon={Mail} label={singles.normal > 0 ? t('messages.rail', { count: singles.normal }) : t('messages.region')} tip={t('messages.region')} count={singles.normal} isCurrent={view === 'messages'} onClick={() => showView('messages')} />
      <RailButton icon={Newspaper} label={singles.headline > 0 ? t('headlines.rail', { count: singles.headline }) : t('headlines.region')} tip={t('headlines.region')} count={singles.headline} isCurrent={view === 'headlines'} onClick={() => showView('headlines')} />
      <span className="rail-space" />
      <RailButton icon={CircleUserRound} label={t('vcard.own')} tip={t('vcard.own')} count={0} isCurrent={false} onClick={() => openDialog({ kind: 'own-profile' })} />
      <RailButton icon={Settings} label={t('rail.settings')} tip={t('rail.settings')} count={0} isCurrent={false} onClick={() => openDialog({ kind: 'settings' })} />
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tip: string;
  readonly count: number;
  readonly isMarked?: boolean;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

function RailButton({ icon: Icon, label, tip, count, isMarked = false, isCurrent, onClick }: RailButtonProps): ReactNode {
  return (
    <button type="button" className="rail-button" aria-label={label} title={tip} aria-current={isCurrent ? 'page' : undefined} onClick={onClick}>
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      {isMarked && <span className="rail-mark" aria-hidden="true" />}
      {count > 0 && <span className="badge" aria-hidden="true">{count > 99 ? '99+' : count}</span>}
    </button>
  );
}
