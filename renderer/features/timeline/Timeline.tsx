import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';
import { dayName } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { WINDOW_REST, type MessageWindow } from '../../state/message-window.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { gapsOf, NO_GAPS } from '../../state/slices/archive.slice.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { useActions, useApp, useNow } from '../store/index.ts';
import { Gap } from './Gap.tsx';
import { MessageRow } from './MessageRow.tsx';
import { senderLabel } from './sender-label.ts';
import { SpokenView } from './Spoken.tsx';
import { timelineItems, type TimelineItem } from './timeline-items.ts';
import { useFollow } from './use-follow.ts';
import { useOpened } from './use-opened.ts';

const LOAD_EDGE_PX = 600;
/** The padding of `.timeline` above its list. */
const PADDING_PX = 12;

/** The messages of the open conversation: read from disk page by page, only those in sight in the page. */
export function TimelineView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const window = useApp((state) => state.messages.windows.get(key));
  const label = useApp((state) => labelOf(state, key));
  if (!window) return <div className="timeline" role="log" aria-live="off" aria-label={t('chat.log', { name: label })} aria-busy="true" />;
  return <Timeline conversation={key} window={window} label={label} />;
}

function Timeline({ conversation: key, window, label }: { readonly conversation: PeerKey; readonly window: MessageWindow; readonly label: string }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const actions = useActions();
  const isFlat = useApp((state) => state.settings.density === 'compact');
  const newAfter = useApp((state) => (state.ui.newAfter?.key === key ? state.ui.newAfter.id : undefined));
  const jump = useApp((state) => (state.ui.jump?.key === key ? state.ui.jump : undefined));
  const unread = useApp((state) => state.conversations.byKey.get(key)?.unread ?? 0);
  const now = useNow(60_000);
  const { messages, hasOlder, hasNewer } = window;
  const archive = useApp((state) => state.archive.get(accountOf(key)));
  const isRoom = useApp((state) => state.rooms.byKey.has(key));
  const isOnline = useApp((state) => state.accounts.byId.get(accountOf(key))?.connection.phase === 'online');
  const gaps = useMemo(() => (isRoom ? NO_GAPS : gapsOf(archive, addressOf(key))), [archive, isRoom, key]);
  const items = useMemo(() => timelineItems(messages, { hasOlder, hasNewer, newAfter, gaps }), [messages, hasOlder, hasNewer, newAfter, gaps]);
  const isShifted = useIsShifted(items);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualListHandle>(null);
  // Kept here, not in the rows: one that scrolls away is no longer drawn.
  const [openWays, toggleWay] = useOpened();
  const [wholeTexts, toggleWhole] = useOpened();
  const [sought, setSought] = useState<MessageId | undefined>();

  const startsAtEnd = !jump && !hasNewer && !items.some(({ kind }) => kind === 'new');
  const { isAtEnd, atEnd, toEnd } = useFollow({ scroller, hasNewer, startsAtEnd, onFollow: actions.setFollowing });

  // Opening: where reading stopped, else at the end.
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (isPlaced.current || items.length === 0) return;
    isPlaced.current = true;
    if (jump) return;
    const newLine = items.findIndex(({ kind }) => kind === 'new');
    if (newLine >= 0) list.current?.scrollToIndex(newLine, { align: 'start', offset: -48 });
    else toEnd();
  }, [items, jump, toEnd]);

  // What is added at the end is followed by whoever stands there.
  const lastKey = items.at(-1)?.key;
  useLayoutEffect(() => {
    if (isPlaced.current && atEnd.current && !hasNewer) toEnd();
  }, [lastKey, hasNewer, toEnd, atEnd]);

  // A conversation followed for long lets go of what scrolled away far above.
  useEffect(() => {
    if (messages.length > WINDOW_REST * 3 && atEnd.current && !hasNewer) actions.trim(key);
  }, [messages.length, hasNewer, actions, key, atEnd]);

  // The jump itself, not what came in since.
  const show = useEffectEvent((id: MessageId): boolean => {
    const index = items.findIndex((item) => item.kind === 'message' && item.message.id === id);
    if (index < 0) return false;
    atEnd.current = false;
    list.current?.scrollToIndex(index, { align: 'center' });
    setSought(id);
    return true;
  });
  useEffect(() => {
    if (!jump || !show(jump.id)) return undefined;
    const timer = setTimeout(() => setSought(undefined), 2500);
    return () => clearTimeout(timer);
  }, [jump]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (!element || !isPlaced.current) return;
    const isAtStart = element.scrollTop < LOAD_EDGE_PX;
    if (hasOlder && isAtStart) actions.loadOlder(key);
    // Whoever looks at the beginning wants what was before it.
    else if (isAtStart && isOnline && gaps.some(({ after, state }) => after === 0 && state === 'waiting')) actions.fetchArchive(key, 0);
    if (hasNewer && element.scrollHeight - element.scrollTop - element.clientHeight < LOAD_EDGE_PX) actions.loadNewer(key);
  };
  useEffect(onScroll);

  const isFollowing = useApp((state) => state.ui.isFollowing);
  useEffect(() => {
    if (isFollowing && unread > 0) actions.markSeen(key);
  }, [isFollowing, unread, actions, key]);

  const onRetry = useCallback((id: MessageId) => void actions.run('message.retry', { id }), [actions]);
  const onDelete = useCallback((message: Message) => actions.openDialog({ kind: 'delete-message', message }), [actions]);
  const words = { today: t('time.today'), yesterday: t('time.yesterday') };

  function renderItem(item: TimelineItem): ReactNode {
    switch (item.kind) {
      case 'beginning':
        return <p className="timeline-beginning">{t('chat.beginning')}</p>;
      case 'gap':
        return <Gap gap={item.gap} onFetch={(after) => actions.fetchArchive(key, after)} t={t} />;
      case 'day':
        return <div className="timeline-day"><span>{dayName(language, item.at, now, words)}</span></div>;
      case 'new':
        return <div className="timeline-new" role="separator" aria-label={t('chat.newLine')}><span>{t('chat.newLine')}</span></div>;
      case 'thread':
        return <div className="timeline-thread" role="separator" aria-label={t('chat.threadLine')}><span>{t('chat.threadLine')}</span></div>;
      case 'message':
        return (
          <MessageRow
            message={item.message} isFirst={item.isFirst} isLast={item.isLast} isFlat={isFlat} isSought={item.message.id === sought} isTabStop={item.message === messages.at(-1)}
            isWayOpen={openWays.has(item.message.id)} isWhole={wholeTexts.has(item.message.id)} label={senderLabel(item.message, label)}
            onToggleWay={toggleWay} onToggleWhole={toggleWhole} onRetry={onRetry} onDelete={onDelete} t={t} language={language}
          />
        );
    }
  }

  return (
    <div className="timeline-place">
      <div
        ref={scroller} className={isFlat ? 'timeline timeline-flat' : 'timeline'} role="log" aria-label={t('chat.log', { name: label })} tabIndex={0} data-region=""
        // Rows are drawn anew while it scrolls: what is news is said beside it.
        aria-live="off" onScroll={onScroll}
      >
        {messages.length === 0 && gaps.length === 0 ? <p className="timeline-empty">{t('chat.empty')}</p> : (
          <div className="timeline-list">
            <VirtualList ref={list} scroller={scroller} startMargin={PADDING_PX} items={items} isShifted={isShifted}>
              {(item) => <div key={item.key} className="timeline-item">{renderItem(item)}</div>}
            </VirtualList>
          </div>
        )}
      </div>
      <SpokenView conversation={key} messages={messages} hasNewer={hasNewer} label={label} />
      {(!isAtEnd || hasNewer) && messages.length > 0 && (
        <button
          type="button" className="to-end" aria-label={unread > 0 ? t('chat.newCount', { count: unread }) : t('chat.toEnd')} title={t('chat.toEnd')}
          onClick={() => {
            if (hasNewer) {
              isPlaced.current = false;
              actions.goToEnd(key);
            } else toEnd();
          }}
        >
          {unread > 0 && <span className="badge" aria-hidden="true">{unread > 999 ? '999+' : unread}</span>}
          <ArrowDown size={20} strokeWidth={1.5} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Whether items came or went at the start since the last render, and only there: then what is looked at must not move. */
function useIsShifted(items: readonly TimelineItem[]): boolean {
  const before = useRef({ items, isShifted: false });
  if (before.current.items !== items) {
    const previous = before.current.items;
    const isShifted = previous.length !== items.length && previous.length > 0 && previous.at(-1)?.key === items.at(-1)?.key;
    before.current = { items, isShifted };
  }
  return before.current.isShifted;
}
