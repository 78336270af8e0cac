import type { Catalogue } from '../catalogue.ts';
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
 * Czech, with vykání. Terms kept the same throughout: presence stav, status message zpráva o stavu, contact kontakt, group skupina, conversation konverzace, chat chat,
 * message of type normal samostatná zpráva, headline oznámení, room místnost, occupant přítomný (účastník is the role), request žádost, block blokovat,
 * privacy list seznam soukromí, stanza stanza, profile profil, passphrase heslová fráze, whoever runs the server správce serveru. Names and addresses are filled in
 * undeclined: they follow a noun, a colon or a dash; somebody whose gender is not known is kontakt.
 */
export const cs = {
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
} as const satisfies Catalogue<'one' | 'few' | 'many' | 'other'>;
