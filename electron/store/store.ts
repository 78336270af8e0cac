import { Accounts } from './accounts.ts';
import { Contacts } from './contacts.ts';
import { Conversations } from './conversations.ts';
import type { WriteDb } from './database.ts';
import { MessageSearch } from './message-search.ts';
import { Messages } from './messages.ts';
import { Outbox } from './outbox.ts';
import { Requests } from './requests.ts';
import { Settings } from './settings.ts';

/** Every repository over one open database. */
export interface Store {
  readonly accounts: Accounts;
  readonly contacts: Contacts;
  readonly requests: Requests;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly outbox: Outbox;
  readonly search: MessageSearch;
  readonly settings: Settings;
}

export function createStore(db: WriteDb): Store {
  return {
    accounts: new Accounts(db), contacts: new Contacts(db), requests: new Requests(db), conversations: new Conversations(db),
    messages: new Messages(db), outbox: new Outbox(db), search: new MessageSearch(db), settings: new Settings(db),
  };
}
