import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { SingleMessage, SingleType } from '../../../electron/contract/models/message.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useActions, useApp } from '../store/index.ts';

export interface SinglesProps {
  readonly type: SingleType;
  readonly title: string;
  readonly listLabel: string;
  readonly action?: ReactNode;
  readonly empty: ReactNode;
  readonly children: (message: SingleMessage) => ReactNode;
}

/** The frame of both views: messages of one kind, newest first, read from disk page by page. */
export function Singles({ type, title, listLabel, action, empty, children }: SinglesProps): ReactNode {
  const t = useTexts();
  const { showView, loadSingles } = useActions();
  const list = useApp((state) => state.singles.lists[type]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list) loadSingles(type, 'newest');
  }, [list, loadSingles, type]);

  const place = (message: SingleMessage, index: number): ReactElement => (
    <div key={message.id} className="single-place" role="listitem" aria-posinset={index + 1} aria-setsize={list?.hasOlder ? -1 : list?.messages.length}>{children(message)}</div>
  );
  return (
    <section className="singles" aria-label={title} data-region="">
      <header className="singles-head">
        <IconButton className="chat-back" label={t('chat.backToList')} icon={<ArrowLeft className="mirrored" size={20} strokeWidth={1.5} />} onClick={() => showView('chats')} />
        <h1 className="singles-title">{title}</h1>
        {action}
      </header>
      {/* What scrolls can be reached by the keyboard also where nothing in it can. */}
      <div ref={scroller} className="singles-body" tabIndex={0} aria-busy={!list}>
        {list && list.messages.length === 0 && empty}
        {list && list.messages.length > 0 && (
          <div role="list" aria-label={listLabel}>
            <VirtualList scroller={scroller} items={list.messages}>{place}</VirtualList>
          </div>
        )}
        {list?.hasOlder && <Button look="link" className="singles-older" onClick={() => loadSingles(type, 'older')}>{t('messages.older')}</Button>}
      </div>
    </section>
  );
}
