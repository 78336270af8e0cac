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

/**
 * German, with du. Terms kept the same throughout: presence Status (Präsenz in the console alone, where stanzas are meant), status message Statusnachricht, contact Kontakt, group Gruppe, conversation Unterhaltung,
 * headline Schlagzeile, room Raum, occupants Anwesende, request Anfrage, block blockieren, unblock freigeben, privacy list Privatsphäre-Liste, stanza Stanza, notice Mitteilung,
 * passphrase Passphrase, whoever runs the server Betreiber. A person whose gender is not known is not named by er or sie: dort, jemand.
 */
export const de = {
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
