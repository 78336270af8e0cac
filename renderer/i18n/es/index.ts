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
 * Spanish, with tú. Terms kept the same throughout: presence estado, status message mensaje de estado, contact contacto, group grupo, conversation conversación, chat chat, headline titular, room sala,
 * occupants ocupantes, request solicitud, block bloquear, privacy list lista de privacidad, stanza stanza, notice aviso, passphrase frase de contraseña, offline sin conexión.
 */
export const es = {
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
