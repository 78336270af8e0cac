import type { BareJid } from '../lib/jid.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Database } from '../store/database.ts';
import { AccountsRoom } from './accounts/accounts-room.ts';
import { Passwords } from './accounts/passwords.ts';
import type { AppEvents } from './app-events.ts';
import { ConversationList } from './conversations/conversation-list.ts';
import { NoticeRoom } from './notices/notice-room.ts';
import type { AppPorts, Log } from './ports.ts';
import type { BackupKeeper } from './profile/backup-keeper.ts';
import { Watch } from './presence/watch.ts';
import { RuleRoom } from './presence/rules/rule-room.ts';
import { PersonLanguages } from './settings/person-languages.ts';
import { SettingsRoom } from './settings/settings-room.ts';
import { SpellingRoom } from './spelling/spelling-room.ts';

/** Everything that needs the open database. */
export interface Workspace {
  readonly store: Store;
  readonly settings: SettingsRoom;
  readonly conversations: ConversationList;
  readonly accounts: AccountsRoom;
  readonly rules: RuleRoom;
  readonly notices: NoticeRoom;
  readonly watch: Watch;
  /** Where the shell has a spell checker. */
  readonly spelling: SpellingRoom | undefined;
  /** A newer program has written the data. */
  readonly isReadOnly: boolean;
  readonly backups: BackupKeeper;
  readonly events: AppEvents;
  readonly log: Log;
  dispose(): Promise<void>;
}

/** Reads what the first paint shows; nothing here waits for the network. */
export async function openWorkspace(database: Database, ports: AppPorts, events: AppEvents, backups: BackupKeeper): Promise<Workspace> {
  const store = createStore(database);
  const settings = new SettingsRoom(store.settings, events, ports.language);
  const conversations = new ConversationList(store, events);
  const languages = new PersonLanguages(settings, ports.systemLanguages);
  const rules = new RuleRoom({ settings, clock: ports.clock, events, onChange: () => { for (const room of accounts.all()) room.rulesChanged(); } });
  const watch = new Watch(ports.clock);
  const accounts: AccountsRoom = new AccountsRoom({ watch, ports, store, events, conversations, settings, rules, languages }, new Passwords(ports.secrets));
  let own: string | undefined;
  events.onAny((name) => {
    if (name !== 'settings.changed' || languages.own === own) return;
    own = languages.own;
    for (const { parts } of accounts.all()) parts.presence.reword();
  });
  if (!database.isNewer) await store.files.dropUnsent();
  await Promise.all([settings.load(), conversations.load(), accounts.load()]);
  const notices = new NoticeRoom({
    events, settings, clock: ports.clock,
    showOf: (id) => { const view = accounts.get(id)?.view(); return view?.ruled?.show ?? view?.presence.show; },
    groupsOf: (id, address) => accounts.get(id)?.parts.contacts.get(address as BareJid)?.groups ?? [],
  });
  const spelling = ports.spellChecker && new SpellingRoom(ports.spellChecker, settings, events);
  return {
    store, settings, conversations, accounts, rules, notices, watch, spelling, isReadOnly: database.isNewer, backups, events, log: ports.log,
    async dispose() {
      spelling?.dispose();
      notices.dispose();
      rules.dispose();
      watch.dispose();
      await accounts.dispose();
      await database.close();
    },
  };
}
