export { ConversationListView } from './ConversationList.tsx';
export { FoundConversationsView, FoundMessagesView } from './Found.tsx';
