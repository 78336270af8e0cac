import type { AccountId } from '../contract/models/address.ts';
import type { Desktop } from '../contract/models/desktop.ts';
import type { Snapshot } from '../contract/models/snapshot.ts';
import { parseJid } from '../lib/jid.ts';
import type { AppEvents } from './app-events.ts';
import type { WaitingLink } from './links/waiting-link.ts';
import { FIRST_PAGE } from './conversations/commands.ts';
import { pageView } from './messages/message-view.ts';
import type { AppPorts } from './ports.ts';
import type { ProfileRoom } from './profile/profile-room.ts';
import { settingsOfStart } from './settings/settings-room.ts';
import type { Workspace } from './workspace.ts';

/** Everything as of one event number. What comes from disk is read first, and again if a message came in between. */
export async function takeSnapshot(
  profile: ProfileRoom, workspace: Workspace | undefined, events: AppEvents, link: WaitingLink, { language, demo, updater }: Pick<AppPorts, 'language' | 'demo' | 'updater'>, desktopNow: () => Desktop | undefined,
): Promise<Snapshot> {
  const given = (): Pick<Snapshot, 'hasLink' | 'demo' | 'desktop' | 'updates'> => {
    const desktop = desktopNow();
    return { ...(updater ? { updates: updater.view() } : {}), ...(desktop ? { desktop } : {}), ...(demo ? { demo: { domain: demo.domain } } : {}), ...(link.isThere ? { hasLink: true } : {}) };
  };
  if (!workspace) {
    return {
      seq: events.seq, profile: profile.state, settings: settingsOfStart(language),
      accounts: [], contacts: [], presences: [], directed: [], requests: [], privacy: [], privacyLists: [], conversations: [], archives: [], drafts: [], rooms: [], occupants: [], invitations: [], unreadSingles: { headline: 0, normal: 0 }, ...given(),
    };
  }
  for (;;) {
    const { messageCount } = workspace.conversations;
    const [open, drafts] = [await readOpen(workspace), await workspace.store.drafts.all()];
    if (messageCount !== workspace.conversations.messageCount) continue;
    // No await from here on: this is one moment.
    const rooms = workspace.accounts.all();
    return {
      seq: events.seq,
      profile: profile.state,
      settings: workspace.settings.current,
      accounts: workspace.accounts.views(),
      contacts: rooms.flatMap((room) => room.parts.contacts.all()),
      presences: rooms.flatMap((room) => room.parts.presence.all()),
      directed: rooms.map((room) => room.parts.directed.view()),
      requests: rooms.flatMap((room) => room.parts.requests.all()),
      privacy: rooms.map((room) => room.parts.privacy.view()),
      privacyLists: rooms.map((room) => room.parts.privacy.lists.view()),
      conversations: workspace.conversations.all(),
      drafts: drafts.map(({ accountId, peer, body }) => ({ accountId, address: peer, body })),
      archives: rooms.map((room) => room.parts.archive.view()),
      rooms: rooms.flatMap((room) => room.parts.rooms.views()),
      occupants: rooms.flatMap((room) => room.parts.rooms.occupants()),
      invitations: rooms.flatMap((room) => room.parts.invitations.all()),
      unreadSingles: workspace.conversations.singles.unread,
      ...(open ? { open } : {}),
      ...(workspace.spelling ? { spelling: workspace.spelling.view() } : {}),
      ...given(),
    };
  }
}

async function readOpen(workspace: Workspace): Promise<Snapshot['open']> {
  const { lastOpen } = workspace.settings;
  const peer = lastOpen && parseJid(lastOpen.address);
  const accountId = lastOpen?.accountId as AccountId | undefined;
  if (peer === undefined || accountId === undefined || !workspace.accounts.get(accountId)) return undefined;
  return { accountId, peer, page: pageView(await workspace.store.messages.page(accountId, peer, { limit: FIRST_PAGE })) };
}
