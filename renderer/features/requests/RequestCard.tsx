import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { contactLabel } from '../../state/contact-index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { waitingOf } from '../../state/selectors/waiting.ts';
import { allGroups } from '../../ui/all-groups.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { useActions, useApp, useShallowApp } from '../store/index.ts';
import { Answers, type Answer, type Naming, type NamingDraft } from './Answers.tsx';

const NamingFields = lazy(() => import('./NamingFields.tsx'));

const NO_DRAFT: NamingDraft = { name: '', groups: [], groupText: '' };

export interface RequestCardProps {
  readonly requestKey: PeerKey;
  readonly position: number;
  readonly count: number;
  /** Absent where there are not several to choose from. */
  readonly selection?: { readonly isSelected: boolean; readonly onSelect: (key: PeerKey, isSelected: boolean) => void } | undefined;
  /** Above the lists: small enough that they stay in sight, all else is in the view of the requests. */
  readonly isBrief?: boolean;
  readonly onAnswer: (keys: readonly PeerKey[], how: Answer, naming?: Naming) => void;
}

/** One who waits: always with the address, whatever they call themselves (hazard A16). */
export function RequestCard({ requestKey: key, position, count, selection, isBrief = false, onAnswer }: RequestCardProps): ReactNode {
  const t = useTexts();
  const { openConversation } = useActions();
  const { request, conversation } = useShallowApp((state) => waitingOf(state, key) ?? { request: undefined, conversation: undefined });
  const account = useApp((state) => (state.accounts.order.length > 1 ? state.accounts.byId.get(accountOf(key))?.address : undefined));
  const [draft, setDraft] = useState(NO_DRAFT);
  const [isNaming, setIsNaming] = useState(false);
  const address = addressOf(key);
  const title = t(request ? 'requests.item' : 'requests.wrote', { address });
  return (
    <div className="request-place" role="listitem" aria-label={title} aria-posinset={position} aria-setsize={count}>
      <div className="request">
        {!isBrief && <Avatar address={address} label={address} />}
        <div className="request-words">
          <p className="request-title"><bdi>{title}</bdi></p>
          <AddressDoubtView address={address} />
          {isBrief && request && (request.nick !== '' || request.note !== '') && <p className="row-meta row-excerpt" title={request.note}>{request.nick !== '' && <>{t('requests.calls')} <bdi>{contactLabel(request.nick, address)}</bdi></>}{request.nick !== '' && request.note !== '' && ' · '}<bdi>{request.note}</bdi></p>}
          {!isBrief && request && request.nick !== '' && <p className="row-meta one-line">{t('requests.calls')} <bdi>{contactLabel(request.nick, address)}</bdi></p>}
          {account !== undefined && <p className="row-meta one-line">{t('requests.forAccount', { address: account })}</p>}
          {!isBrief && request && request.note !== '' && <p className="request-note" dir="auto">{request.note}</p>}
          {conversation?.last && (
            <div className="request-message">
              <p className={isBrief ? 'row-meta row-excerpt' : 'request-note'} dir="auto">{conversation.last.body}</p>
              <Button look="link" onClick={() => openConversation(key)}>{conversation.unread > 0 ? t('requests.read', { count: conversation.unread }) : t('requests.show')}</Button>
            </div>
          )}
          {!isBrief && (
            <button type="button" className="disclosure-button" aria-expanded={isNaming} onClick={() => setIsNaming(!isNaming)}>
              <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
              {t('requests.naming')}
            </button>
          )}
          {isNaming && <Suspense><NamingFields contact={key} draft={draft} onDraft={setDraft} /></Suspense>}
          <Answers isBrief={isBrief} onAnswer={(how) => onAnswer([key], how, { name: draft.name.trim(), groups: allGroups(draft.groups, draft.groupText) })} />
        </div>
        {selection && <input type="checkbox" aria-label={t('requests.select', { address })} checked={selection.isSelected} onChange={(event) => selection.onSelect(key, event.target.checked)} />}
      </div>
    </div>
  );
}
