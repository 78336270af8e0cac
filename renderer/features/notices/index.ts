export { playSound } from './play-sound.ts';
export { showNotices } from './show-notices.ts';
export { takeTurn, type Turn } from './turn.ts';
