export { HeadlinesView } from './Headlines.tsx';
export { MessagesView } from './Messages.tsx';
export { SingleMessage } from './SingleMessage.tsx';
export { WriteMessage } from './WriteMessage.tsx';
