import type { NoticeSound } from '../../../contract/models/notice-rules.ts';
import bell from '../../../../assets/sounds/bell.wav?inline';
import chime from '../../../../assets/sounds/chime.wav?inline';
import chirp from '../../../../assets/sounds/chirp.wav?inline';
import drop from '../../../../assets/sounds/drop.wav?inline';
import knock from '../../../../assets/sounds/knock.wav?inline';

/** The same as the page has, as data URLs. */
export const SOUND_FILES: Readonly<Record<Exclude<NoticeSound, 'none'>, string>> = { bell, chime, chirp, drop, knock };
