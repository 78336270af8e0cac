import { attach } from './attach.ts';
import { chat } from './chat.ts';
import { xmlConsole } from './console.ts';
import { connectionReport } from './connection-report.ts';
import { desktop } from './desktop.ts';
import { demo } from './demo.ts';
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

/** The reference catalogue: every text of the page, in English. */
export const en = {
  ...shell,
  ...signIn,
  ...connectionReport,
  ...ownWindow,
  ...settingsTools,
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
  ...xmlConsole,
  ...spelling,
  ...updates,
  ...attach,
  ...notices,
  told: desktop.notice,
} as const;
