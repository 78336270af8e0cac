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
 * Simplified Chinese. Terms kept the same throughout: presence 在线状态 (in menus and sentences 状态), contact 联系人, group 分组, conversation 会话, chat 聊天,
 * message of type normal 单条消息, headline 通告, room 聊天室, occupant 在场者, request 请求, block 屏蔽, privacy list 隐私列表, list in force 生效, stanza 节,
 * profile 个人资料, passphrase 口令, whoever runs the server 服务器管理者, somebody whose gender is not known 对方. A place filled in stands between spaces,
 * except beside punctuation and where it is filled with words of ours.
 */
export const zhHans = {
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
} as const satisfies Catalogue<'other'>;
