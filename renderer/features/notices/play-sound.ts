import type { NoticeSound } from '../../../electron/contract/models/notice-rules.ts';

/** Files of the page's own, made by `build/sounds`. */
const FILES: Readonly<Record<Exclude<NoticeSound, 'none'>, string>> = {
  drop: new URL('../../../assets/sounds/drop.wav', import.meta.url).href,
  chime: new URL('../../../assets/sounds/chime.wav', import.meta.url).href,
  knock: new URL('../../../assets/sounds/knock.wav', import.meta.url).href,
  chirp: new URL('../../../assets/sounds/chirp.wav', import.meta.url).href,
  bell: new URL('../../../assets/sounds/bell.wav', import.meta.url).href,
};

/** A browser that has not seen its person click yet plays nothing: that is its right. */
export function playSound(sound: NoticeSound): void {
  if (sound !== 'none') void new Audio(FILES[sound]).play().catch(() => undefined);
}
