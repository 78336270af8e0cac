import type { CommandName, Handlers } from '../contract/commands.ts';
import type { AppError } from '../contract/errors.ts';
import type { EventSource } from '../contract/events.ts';
import type { Desktop } from '../contract/models/desktop.ts';
import type { ProfileState } from '../contract/models/profile.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { DatabaseError } from '../store/database.ts';
import { accountCommands } from './accounts/commands.ts';
import { AppEvents } from './app-events.ts';
import { DONE } from './command-room.ts';
import { demoCommands, forgetDemo } from './demo/commands.ts';
import { contactCommands } from './contacts/commands.ts';
import { fileCommands } from './contacts/file-commands.ts';
import { uploadCommands } from './files/commands.ts';
import { groupCommands } from './contacts/group-commands.ts';
import { RosterEdits } from './contacts/roster-edits.ts';
import { rosterDesk } from './contacts/roster-desk.ts';
import { archiveCommands } from './archive/commands.ts';
import { connectionCommands } from './connections/commands.ts';
import { consoleCommands } from './console/commands.ts';
import { conversationCommands } from './conversations/commands.ts';
import { WaitingLink } from './links/waiting-link.ts';
import { messageCommands } from './messages/commands.ts';
import { singleCommands } from './messages/single-commands.ts';
import { noticeCommands } from './notices/commands.ts';
import type { AppPorts } from './ports.ts';
import { modeCommands } from './privacy/mode-commands.ts';
import type { Activity } from './presence/rules/rule-room.ts';
import { presenceCommands } from './presence/commands.ts';
import { privacyCommands } from './privacy/commands.ts';
import { listCommands } from './privacy/list-commands.ts';
import { READING } from './profile/reading-commands.ts';
import { ProfileRoom } from './profile/profile-room.ts';
import { roomCommands } from './rooms/commands.ts';
import { subscriptionCommands } from './requests/commands.ts';
import { settingsCommands } from './settings/commands.ts';
import { spellingCommands } from './spelling/commands.ts';
import { updateCommands } from './updates/commands.ts';
import { typingCommands } from './typing/commands.ts';
import { takeSnapshot } from './snapshot.ts';
import { vcardCommands } from './vcard/commands.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** The whole program without its shell. */
export interface App {
  readonly handlers: Handlers;
  readonly events: EventSource;
  /** Opens the profile, then connects. Settles when the profile is open or known to be unusable; the network is not waited for. */
  start(): Promise<ProfileState>;
  /** Checks every connection now: the computer woke up, or the network changed. */
  wake(): void;
  /** A link to an address (`xmpp:`, `im:`, `pres:`) from outside: the page shows it as soon as it can. Anything else is refused. */
  openLink(text: string): void;
  /** What the shell sees of the person at the computer. */
  noteActivity(activity: Activity): void;
  /** What the shell has found out about the desktop around it: the page shows what goes with it. */
  setDesktop(found: Partial<Desktop>): void;
  /** Says goodbye, closes every connection and the database. */
  dispose(): Promise<void>;
}

type WorkspaceCommand = Exclude<CommandName, 'app.snapshot' | 'updates.look' | 'updates.install' | 'link.take' | 'profile.unlock' | 'profile.retry' | 'profile.startAfresh' | 'profile.restore' | 'profile.noteRestored' | 'profile.backUp' | 'profile.setPassphrase'>;

export function createApp(ports: AppPorts): App {
  const events = new AppEvents();
  const profile = new ProfileRoom(ports.profile, ports.secrets, events, ports.log, ports.clock);
  const link = new WaitingLink(events, ports.log);
  ports.updater?.onChange((updates) => events.emit('updates.changed', { updates }));
  let workspace: Workspace | undefined;
  let opening: Promise<void> | undefined;
  let isDisposed = false;
  let desktop: Desktop | undefined;

  async function open(passphrase?: string): Promise<void> {
    const database = await profile.open(passphrase);
    if (!database) return;
    workspace = await openWorkspace(database, ports, events, profile.backups);
    if (isDisposed) return workspace.dispose();
    commands = workspaceCommands(workspace, ports);
    if (profile.isNewer) return;
    if (ports.demo) await forgetDemo(workspace, ports.demo);
    workspace.accounts.connectAll().catch((error: unknown) => ports.log.error('accounts.not-connected', { detail: String(error) }));
  }

  function openOnce(passphrase?: string): Promise<void> {
    return (opening ??= open(passphrase).finally(() => {
      if (!workspace) opening = undefined;
    }));
  }

  let commands: Pick<Handlers, WorkspaceCommand> | undefined;

  /** Commands of the workspace wait for the profile; without one they are refused, and a failing disk refuses them too. */
  function inWorkspace<Name extends WorkspaceCommand>(name: Name): Handlers[Name] {
    return (async (input: never) => {
      await opening;
      if (!commands) return err({ code: 'storage', problem: profile.state.state } satisfies AppError);
      if (profile.isNewer && !READING.has(name)) return err({ code: 'newer-data' } satisfies AppError);
      return onDisk(() => (commands![name] as (input: never) => Promise<Result<unknown, AppError>>)(input));
    }) as unknown as Handlers[Name];
  }

  const handlers: Handlers = {
    'app.snapshot': async () => {
      await opening;
      return ok(await takeSnapshot(profile, workspace, events, link, ports, () => desktop));
    },
    ...link.commands(),
    ...updateCommands(ports.updater),
    'profile.unlock': async ({ passphrase }) => {
      if (!workspace) await openOnce(passphrase);
      return workspace ? DONE : err({ code: 'wrong-passphrase' });
    },
    'profile.setPassphrase': async ({ passphrase }) => {
      await opening;
      if (!workspace) return err({ code: 'storage', problem: profile.state.state });
      if (profile.isNewer) return err({ code: 'newer-data' });
      return onDisk(async () => {
        await profile.setPassphrase(passphrase);
        return DONE;
      });
    },
    'profile.retry': async () => {
      await openOnce();
      return workspace ? DONE : err({ code: 'storage', problem: profile.state.state });
    },
    'profile.startAfresh': async () => {
      // Only what cannot be used is put aside: a working profile is never touched.
      if (workspace || profile.state.state !== 'unusable') return err({ code: 'not-allowed' });
      const keptAs = await profile.putAside();
      await openOnce();
      return ok({ keptAs });
    },
    'profile.restore': async () => {
      if (workspace || profile.state.state !== 'unusable' || profile.state.backupAt === undefined) return err({ code: 'not-allowed' });
      return onDisk(async () => {
        await profile.restore();
        await openOnce();
        return workspace ? DONE : err({ code: 'storage', problem: profile.state.state });
      });
    },
    'profile.noteRestored': async () => {
      if (workspace) profile.noteRestored();
      return DONE;
    },
    'profile.backUp': async () => {
      await opening;
      if (!workspace) return err({ code: 'storage', problem: profile.state.state });
      if (profile.isNewer) return err({ code: 'newer-data' });
      return onDisk(async () => {
        await profile.backups.make();
        return DONE;
      });
    },
    ...(Object.fromEntries(WORKSPACE_COMMANDS.map((name) => [name, inWorkspace(name)])) as unknown as Pick<Handlers, WorkspaceCommand>),
  };

  return {
    handlers,
    events,
    async start() {
      await openOnce();
      return profile.state;
    },
    wake() {
      for (const room of workspace?.accounts.all() ?? []) room.stream?.connectNow();
    },
    openLink: (text) => link.give(text),
    noteActivity(activity) {
      workspace?.rules.note(activity);
      workspace?.watch.note(activity);
    },
    setDesktop(found) {
      desktop = { hasTray: false, ...desktop, ...found };
      events.emit('desktop.changed', { desktop });
    },
    async dispose() {
      isDisposed = true;
      await opening;
      // Opening begins them.
      profile.backups.dispose();
      if (workspace && ports.demo && !profile.isNewer) await forgetDemo(workspace, ports.demo);
      await workspace?.dispose();
      await ports.demo?.end();
    },
  };
}

async function onDisk<T>(act: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DatabaseError) return err({ code: 'storage', problem: error.problem });
    throw error;
  }
}

function workspaceCommands(workspace: Workspace, ports: AppPorts): Pick<Handlers, WorkspaceCommand> {
  const edits = new RosterEdits((accountId) => rosterDesk(workspace, accountId), workspace.settings);
  return {
    ...accountCommands(workspace),
    ...demoCommands(workspace, ports.demo),
    ...presenceCommands(workspace, ports),
    ...contactCommands(workspace, edits),
    ...groupCommands(workspace, edits),
    ...fileCommands(workspace, edits),
    ...subscriptionCommands(workspace),
    ...privacyCommands(workspace),
    ...modeCommands(workspace),
    ...listCommands(workspace),
    ...archiveCommands(workspace),
    ...connectionCommands(workspace),
    ...consoleCommands(workspace),
    ...conversationCommands(workspace),
    ...messageCommands(workspace, ports),
    ...typingCommands(workspace),
    ...singleCommands(workspace, ports),
    ...roomCommands(workspace),
    ...noticeCommands(workspace),
    ...uploadCommands(workspace, ports),
    ...settingsCommands(workspace),
    ...spellingCommands(workspace),
    ...vcardCommands(workspace),
  };
}

/** Complete by type: a command that is forgotten here does not compile. */
const WORKSPACE_COMMANDS = Object.keys({
  'demo.begin': 0, 'demo.end': 0,
  'account.signIn': 0, 'account.cancelSignIn': 0, 'account.connect': 0, 'account.signOut': 0, 'account.changePassword': 0, 'account.remove': 0,
  'connection.report': 0,
  'presence.set': 0, 'presence.choose': 0, 'presence.pass': 0, 'presence.follow': 0, 'activity.seen': 0, 'view.shown': 0, 'notice.decisions': 0, 'presence.direct': 0, 'presence.takeBack': 0,
  'contact.add': 0, 'contact.update': 0, 'contact.remove': 0, 'contact.insist': 0, 'contact.giveUp': 0,
  'contacts.move': 0, 'group.rename': 0, 'group.nest': 0, 'group.remove': 0,
  'roster.undo': 0, 'roster.redo': 0, 'roster.place': 0, 'roster.export': 0, 'roster.readFile': 0, 'roster.import': 0,
  'subscription.request': 0, 'subscription.approve': 0, 'subscription.deny': 0, 'subscription.cancel': 0, 'subscription.history': 0,
  'privacy.refresh': 0, 'privacy.block': 0, 'privacy.blockMany': 0, 'privacy.unblock': 0, 'privacy.unblockMany': 0,
  'privacy.readList': 0, 'privacy.saveList': 0, 'privacy.removeList': 0, 'privacy.useList': 0, 'privacy.forgetLost': 0,
  'privacy.startMode': 0, 'privacy.endMode': 0, 'privacy.judge': 0,
  'archive.fetch': 0, 'archive.keeping': 0, 'archive.keep': 0, 'console.watch': 0, 'console.send': 0, 'conversation.open': 0, 'conversation.close': 0, 'conversation.answer': 0, 'conversation.writing': 0, 'conversation.markRead': 0,
  'message.send': 0, 'message.draft': 0, 'message.retry': 0, 'message.delete': 0, 'message.way': 0, 'message.page': 0, 'message.search': 0,
  'single.send': 0, 'single.page': 0, 'single.markRead': 0,
  'vcard.read': 0, 'vcard.fetch': 0, 'vcard.save': 0, 'vcard.pictures': 0, 'vcard.picture': 0,
  'room.join': 0, 'room.leave': 0, 'room.changeNick': 0, 'room.setSubject': 0, 'room.decline': 0,
  'file.begin': 0, 'file.append': 0, 'file.send': 0, 'file.drop': 0, 'file.cancel': 0,
  'settings.set': 0, 'spelling.use': 0, 'spelling.retry': 0, 'spelling.words': 0, 'spelling.forget': 0,
} satisfies Record<WorkspaceCommand, 0>) as WorkspaceCommand[];
