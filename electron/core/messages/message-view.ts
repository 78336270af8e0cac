import type { Conversation, Message, SingleMessage } from '../../contract/models/message.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { MessagePage as StoredPage, StoredMessage } from '../../store/message.ts';
import type { StoredSingle } from '../../store/single-messages.ts';
import type { MessagePage } from '../../contract/models/message.ts';

/** As much of the newest message as a row of the list can show. */
const PREVIEW_LENGTH = 280;

/** A stored message in the contract's words: without the ids that only core needs. */
export function messageView(stored: StoredMessage): Message {
  const { id, accountId, peer, direction, sender, type, body, subject, thread, language, versions, sentAt, isDelayed, mentions, file, state, deliveredAt, displayedAt, failure } = stored;
  return {
    id, accountId, peer, direction, sender, type, body, sentAt, isDelayed, state,
    ...(mentions ? { mentions } : {}),
    ...(file === undefined ? {} : { file: { ...file } }),
    ...(subject === undefined ? {} : { subject }),
    ...(thread === undefined ? {} : { thread }),
    ...(language === undefined ? {} : { language }),
    ...(versions === undefined ? {} : { versions: versions.map((version) => ({ ...version })) }),
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(displayedAt === undefined ? {} : { displayedAt }),
    ...(failure === undefined ? {} : { failure: { ...failure } }),
  };
}

export function singleView(stored: StoredSingle): SingleMessage {
  return { ...messageView(stored), isUnread: stored.isUnread };
}

export function conversationView({ accountId, peer, unread, unreadMentions, readUpTo, last, request }: StoredConversation): Conversation {
  return {
    accountId, peer, unread,
    ...(unreadMentions > 0 ? { mentions: unreadMentions } : {}),
    ...(readUpTo === undefined ? {} : { readUpTo }),
    ...(request === undefined ? {} : { request }),
    ...(last === undefined ? {} : { last: previewOf(last) }),
  };
}

function previewOf(last: StoredMessage): Message {
  const { versions: _, ...view } = messageView(last);
  return { ...view, body: view.body.slice(0, PREVIEW_LENGTH) };
}

export function pageView({ messages, hasOlder, hasNewer }: StoredPage): MessagePage {
  return { messages: messages.map(messageView), hasOlder, hasNewer };
}
