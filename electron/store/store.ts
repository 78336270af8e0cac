import { Accounts } from './accounts.ts';
import { ArchivedMessages } from './archived-messages.ts';
import { ArchiveGaps } from './archive-gaps.ts';
import { Blocks } from './blocks.ts';
import { Contacts } from './contacts.ts';
import { Conversations } from './conversations.ts';
import type { WriteDb } from './database.ts';
import { Drafts } from './drafts.ts';
import { Files } from './files.ts';
import { MessageWays } from './message-way.ts';
import { MessageSearch } from './message-search.ts';
import { Messages } from './messages.ts';
import { Outbox } from './outbox.ts';
import { PrivacyLists } from './privacy-lists.ts';
import { ReadStates } from './read-states.ts';
import { Receipts } from './receipts.ts';
import { Requests } from './requests.ts';
import { Rooms } from './rooms.ts';
import { withSearchRepair } from './search-repair.ts';
import { Settings } from './settings.ts';
import { SingleMessages } from './single-messages.ts';
import { SubscriptionLog } from './subscription-log.ts';
import { Vcards } from './vcards.ts';
import { WaitingEditsTable } from './waiting-edits.ts';

/** Every repository over one open database. */
export interface Store {
  readonly accounts: Accounts;
  readonly contacts: Contacts;
  readonly requests: Requests;
  readonly subscriptionLog: SubscriptionLog;
  readonly blocks: Blocks;
  readonly privacyLists: PrivacyLists;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly archived: ArchivedMessages;
  readonly archiveGaps: ArchiveGaps;
  readonly drafts: Drafts;
  readonly singles: SingleMessages;
  readonly rooms: Rooms;
  readonly outbox: Outbox;
  readonly search: MessageSearch;
  readonly receipts: Receipts;
  readonly readStates: ReadStates;
  readonly ways: MessageWays;
  readonly settings: Settings;
  readonly vcards: Vcards;
  readonly files: Files;
  readonly waitingEdits: WaitingEditsTable;
}

export function createStore(db: WriteDb): Store {
  const repaired = withSearchRepair(db);
  return {
    accounts: new Accounts(repaired), contacts: new Contacts(db), requests: new Requests(db), blocks: new Blocks(db),
    subscriptionLog: new SubscriptionLog(db),
    privacyLists: new PrivacyLists(db),
    conversations: new Conversations(db),
    messages: new Messages(repaired), archived: new ArchivedMessages(repaired), archiveGaps: new ArchiveGaps(db), drafts: new Drafts(db), singles: new SingleMessages(db), rooms: new Rooms(db), outbox: new Outbox(db), search: new MessageSearch(repaired), receipts: new Receipts(repaired), readStates: new ReadStates(db), ways: new MessageWays(db), settings: new Settings(db),
    vcards: new Vcards(db), files: new Files(repaired), waitingEdits: new WaitingEditsTable(db),
  };
}
