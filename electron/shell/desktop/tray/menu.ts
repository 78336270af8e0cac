import type { TFunction } from 'i18next';
import type { MenuItemConstructorOptions } from 'electron';
import type { Handlers } from '../../../contract/commands.ts';
import type { Overview, OverviewAccount, UnreadChat } from './overview.ts';
import { TRAY_LOOKS } from './sheet.ts';

/** More would not fit a screen; the page has them all. */
const CHATS_SHOWN = 8;
/** What remote people call themselves is cut here, UTF-16 units (hazard U11). */
const LONGEST_NAME = 60;
const HOUR_MS = 3_600_000;
/** When a day begins for whoever sleeps. */
const MORNING_HOUR = 7;

export interface TrayActions {
  readonly choose: (choice: Parameters<Handlers['presence.choose']>[0]) => void;
  readonly openChat: (chat: UnreadChat) => void;
  readonly toggleWindow: () => void;
  readonly stay: (stays: boolean) => void;
  /** No notices until then, epoch milliseconds; 0: again. */
  readonly mute: (until: number) => void;
  readonly quit: () => void;
}

/** The menu of the tray as data: what is unread, how we are, what we say, the window, the end. */
export function trayMenu(overview: Overview, isWindowShown: boolean, t: TFunction, { choose, openChat, toggleWindow, stay, mute, quit }: TrayActions, now = Date.now()): MenuItemConstructorOptions[] {
  const { accounts, shown, chats, settings } = overview;
  const presences = (of: OverviewAccount, accountId?: OverviewAccount['account']['id']): MenuItemConstructorOptions[] => TRAY_LOOKS.map((look) => ({
    label: look === 'invisible' && !of.canHide ? t('tray.invisibleReason', { label: t('presence.invisible') }) : t(`presence.${look}`),
    type: 'radio', checked: of.chosen === look, enabled: look !== 'invisible' || of.canHide,
    click: () => choose({ state: look, ...(accountId === undefined ? {} : { accountId }) }),
  }));
  const chatItems: MenuItemConstructorOptions[] = chats.slice(0, CHATS_SHOWN).map((chat) => ({
    label: t('tray.unread', { name: plain(chat.name), count: chat.unread }), click: () => openChat(chat),
  }));
  if (chats.length > CHATS_SHOWN) chatItems.push({ label: t('tray.more', { count: chats.length - CHATS_SHOWN }), click: toggleWindow, enabled: !isWindowShown });
  const said = shown?.account.presence.status ?? '';
  const statuses: MenuItemConstructorOptions[] = ['', ...settings.recentStatuses].map((status) => ({
    label: status === '' ? t('tray.noStatus') : plain(status), type: 'radio', checked: status === said, click: () => choose({ status }),
  }));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMuted = settings.notices.mutedUntil > now;
  const muting: MenuItemConstructorOptions[] = isMuted
    ? [{ label: t('tray.unmute'), click: () => mute(0) }]
    : [{ label: t('tray.muteHour'), click: () => mute(now + HOUR_MS) }, { label: t('tray.muteDay'), click: () => mute(tomorrow(now)) }];
  return [
    ...chatItems, ...(chatItems.length > 0 ? [separator] : []),
    ...(shown ? [
      ...presences(shown), separator,
      { label: t('tray.status'), submenu: statuses },
      ...(accounts.length > 1 ? [{
        label: t('tray.accounts'),
        submenu: accounts.map((each) => ({ label: t('tray.account', { address: each.account.address, presence: t(`presence.${each.look}`) }), submenu: presences(each, each.account.id) })),
      }] : []),
      separator,
    ] : []),
    ...muting, separator,
    { label: t(isWindowShown ? 'tray.hide' : 'tray.show'), click: toggleWindow },
    { label: t('tray.stays'), type: 'checkbox', checked: settings.staysInTray !== 'no', click: () => stay(settings.staysInTray === 'no') },
    separator,
    { label: t('tray.quit'), click: quit },
  ];
}

export function trayTitle({ shown, unread }: Overview, t: TFunction): string {
  const presence = t(`presence.${shown?.look ?? 'offline'}`);
  return unread > 0 ? t('tray.titleUnread', { presence, count: unread }) : t('tray.title', { presence });
}

function tomorrow(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING_HOUR).getTime();
}

/** One line of text and nothing else: `&` would mark the next letter as a key, and menus know no isolation of directions. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- controls are what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').replaceAll('&', '&&');
}
