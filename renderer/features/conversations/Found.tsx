import { useEffect, useState, type ReactNode } from 'react';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { SearchHit } from '../../../electron/contract/models/message.ts';
import { parseAddressLink } from '../../../electron/lib/address-link.ts';
import { listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { findConversations } from '../../state/selectors/find.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp, useAtVersion, useNow, useStore } from '../store/index.ts';
import { ConversationRowView } from './ConversationRow.tsx';
import { excerpt } from './excerpt.ts';

const PAGE = 20;
const TYPING_MS = 120;

/** Conversations with people and in rooms whose name or address matches. */
export function FoundConversationsView({ text }: { readonly text: string }): ReactNode {
  const t = useTexts();
  const store = useStore();
  const { openConversation } = useActions();
  const version = useApp((state) => state.conversations.version);
  const openKey = useApp((state) => state.ui.openKey);
  const found = useAtVersion(version, () => findConversations(store.getState(), text, 10), [store, text]);
  if (found.length === 0) return null;
  return (
    <section className="found">
      <h2 className="section-title">{t('conversations.list')}</h2>
      <ul aria-label={t('conversations.found')} className="found-list">
        {found.map((key, index) => (
          <ConversationRowView
            key={key} conversation={key} top={0} height={56} position={index + 1} count={found.length} isOpen={key === openKey} isCompact={false} found={text}
            onOpen={openConversation} onMenu={() => undefined}
          />
        ))}
      </ul>
    </section>
  );
}

/** Messages whose text matches, newest first; a click leads to where it was said. */
export function FoundMessagesView({ text }: { readonly text: string }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const [isSearching, setSearching] = useState(true);

  useEffect(() => {
    let isOld = false;
    setSearching(true);
    const timer = setTimeout(() => {
      void call('message.search', { text: text.trim(), limit: PAGE }).then((answer) => {
        if (isOld) return;
        setSearching(false);
        setHits(answer.ok ? answer.value.hits : []);
        setHasMore(answer.ok && answer.value.hasMore);
      });
    }, TYPING_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, call]);

  async function more(before: MessageId): Promise<void> {
    const answer = await call('message.search', { text: text.trim(), before, limit: PAGE });
    if (!answer.ok) return;
    setHits((now) => [...now, ...answer.value.hits.filter(({ message }) => message.id < (now.at(-1)?.message.id ?? 0))]);
    setHasMore(answer.value.hasMore);
  }

  const last = hits.at(-1)?.message.id;
  // Whoever pasted a link has found what it leads to; that nobody ever wrote it is no news.
  if (hits.length === 0 && parseAddressLink(text.trim())) return null;
  return (
    <section className="found">
      <h2 className="section-title">{t('conversations.messagesFound')}</h2>
      {hits.length === 0 && <p className="found-nothing" role="status">{isSearching ? t('conversations.searching') : t('empty.nothingFound', { text: `\u2068${text.trim().slice(0, 60)}\u2069` })}</p>}
      <ul aria-label={t('conversations.messagesFound')} className="found-list">
        {hits.map((hit) => <FoundMessage key={hit.message.id} hit={hit} />)}
      </ul>
      {hasMore && last !== undefined && <Button look="link" className="found-more" onClick={() => void more(last)}>{t('conversations.moreFound')}</Button>}
    </section>
  );
}

function FoundMessage({ hit }: { readonly hit: SearchHit }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { jumpTo, openSingle } = useActions();
  const { message, highlights } = hit;
  const key = peerKey(message.accountId, message.peer);
  const label = useApp((state) => labelOf(state, key));
  const now = useNow(60_000);
  return (
    <li className="row-place">
      <button type="button" className="row row-button row-found" onClick={() => (message.type === 'chat' || message.type === 'groupchat' ? jumpTo(key, message.id) : openSingle(message))}>
        <span className="row-cell">
          <PersonPictureView person={key} label={label} />
          <span className="row-words">
            <span className="row-line">
              <bdi className="row-title one-line">{label}</bdi>
              <time className="row-time figures">{listTime(language, message.sentAt, now, t('time.yesterday'))}</time>
            </span>
            <span className="row-meta row-excerpt"><bdi>
              {message.direction === 'out' && `${t('chat.you')}: `}
              <bdi><Marked parts={excerpt(message.body === '' ? message.subject ?? '' : message.body, highlights)} /></bdi>
            </bdi></span>
          </span>
        </span>
      </button>
    </li>
  );
}
