export { playSound } from './play-sound.ts';
export { showNotices } from './show-notices.ts';
