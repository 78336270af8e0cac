export { ChatView, NoChatView } from './Chat.tsx';
