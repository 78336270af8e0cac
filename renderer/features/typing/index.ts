export { TypingWordsView, typingWords } from './TypingWords.tsx';
export { useWriting } from './use-writing.ts';
