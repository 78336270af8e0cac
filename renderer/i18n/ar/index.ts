import type { Catalogue, PluralCategory } from '../catalogue.ts';
import { attach } from './attach.ts';
import { chat } from './chat.ts';
import { connectionReport } from './connection-report.ts';
import { xmlConsole } from './console.ts';
import { demo } from './demo.ts';
import { desktop } from './desktop.ts';
import { failures } from './failures.ts';
import { settingsTools } from './find-settings.ts';
import { goTo } from './go-to.ts';
import { languages } from './languages.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { lookAlikes } from './look-alikes.ts';
import { modes } from './modes.ts';
import { notices } from './notices.ts';
import { ownWindow } from './own-window.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';
import { receipts } from './receipts.ts';
import { rooms } from './rooms.ts';
import { roster } from './roster.ts';
import { rules } from './rules.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { singles } from './singles.ts';
import { spelling } from './spelling.ts';
import { updates } from './updates.ts';
import { vcard } from './vcard.ts';

/**
 * Arabic (Modern Standard). Terms kept the same throughout: presence الحالة, status message رسالة الحالة, contact جهة اتصال, group مجموعة, conversation محادثة, chat دردشة,
 * message of type normal رسالة منفردة, headline إعلان, room غرفة, occupant حاضر, request طلب, block حظر, privacy list قائمة خصوصية, stanza مقطع, profile ملف شخصي,
 * passphrase عبارة مرور, subject موضوع, whoever runs the server إدارة الخادم. Buttons are verbal nouns and requests begin with يُرجى, so that nobody's gender is said;
 * somebody whose gender is not known is جهة الاتصال. A direction mark stands only before a sign that would otherwise change sides.
 */
export const ar = {
  ...shell,
  ...signIn,
  ...connectionReport,
  ...demo,
  ...failures,
  ...people,
  ...roster,
  ...privacy,
  ...lists,
  ...modes,
  ...chat,
  ...receipts,
  ...rooms,
  ...rules,
  ...singles,
  ...links,
  ...lookAlikes,
  ...vcard,
  ...languages,
  ...goTo,
  ...settingsTools,
  ...ownWindow,
  ...xmlConsole,
  ...spelling,
  ...updates,
  ...attach,
  ...notices,
  told: desktop.notice,
} as const satisfies Catalogue<PluralCategory>;
