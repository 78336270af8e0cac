import { MessagesSquare } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { Empty } from '../../ui/fields.tsx';
import { equalRows, useFixedWindow } from '../../ui/use-fixed-window.ts';
import { ContactMenuView, type MenuPlace } from '../contacts/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ConversationRowView } from './ConversationRow.tsx';

const ROW_HEIGHT = { comfortable: 56, compact: 36 } as const;

/** Conversations, the one with the newest message first; only the rows in sight are in the page. */
export function ConversationListView(): ReactNode {
  const t = useTexts();
  const { openConversation } = useActions();
  const order = useApp((state) => state.conversations.order);
  const version = useApp((state) => state.conversations.version);
  const { density, fontScale } = useApp((state) => state.settings);
  const openKey = useApp((state) => state.ui.openKey);
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly key: PeerKey; readonly at: MenuPlace } | undefined>();
  const rowHeight = Math.round(ROW_HEIGHT[density] * Math.max(1, fontScale));
  const { first, end } = useFixedWindow(scroller, equalRows(order.length, rowHeight));
  if (order.length === 0) {
    return (
      <div className="conversations">
        <Empty icon={<MessagesSquare size={32} strokeWidth={1.5} aria-hidden="true" />} title={t('empty.noChatsTitle')} text={t('empty.noChatsText')} />
      </div>
    );
  }
  return (
    <div ref={scroller} className="conversations" data-version={version}>
      <ul className="tree-space" aria-label={t('conversations.list')} style={{ blockSize: order.length * rowHeight }}>
        {order.slice(first, end).map((key, offset) => (
          <ConversationRowView
            key={key} conversation={key} top={(first + offset) * rowHeight} height={rowHeight} position={first + offset + 1} count={order.length}
            isOpen={key === openKey} isCompact={density === 'compact'} onOpen={openConversation} onMenu={(at) => setMenu({ key, at })}
          />
        ))}
      </ul>
      {menu && <ContactMenuView contact={menu.key} at={menu.at} onClose={() => setMenu(undefined)} />}
    </div>
  );
}
