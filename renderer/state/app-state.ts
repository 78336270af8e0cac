import type { ProfileState } from '../../electron/contract/models/profile.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../electron/contract/models/settings.ts';
import type { Snapshot } from '../../electron/contract/models/snapshot.ts';
import type { LinkState } from '../bridge/connect.ts';
import type { PeerKey } from './keys.ts';
import type { AccountsSlice } from './slices/accounts.slice.ts';
import { accountsFrom } from './slices/accounts.slice.ts';
import { noContacts, type ContactsSlice } from './slices/contacts.slice.ts';
import { archiveFrom, type ArchiveSlice } from './slices/archive.slice.ts';
import type { CameBackSlice } from './slices/came-back.slice.ts';
import type { TypingSlice } from './slices/typing.slice.ts';
import type { AttachmentsSlice } from './slices/attachments.slice.ts';
import { NOTHING_PASSED, type ConsoleSlice } from './slices/console.slice.ts';
import { conversationsFrom, type ConversationsSlice } from './slices/conversations.slice.ts';
import { NO_HISTORY, type HistorySlice } from './slices/history.slice.ts';
import { directedFrom, type DirectedSlice } from './slices/directed.slice.ts';
import type { MessagesSlice } from './slices/messages.slice.ts';
import { NO_NOTICES, type NoticesSlice } from './slices/notices.slice.ts';
import type { NewsSlice } from './slices/news.slice.ts';
import type { PicturesSlice } from './slices/pictures.slice.ts';
import { presenceFrom, type PresenceSlice } from './slices/presence.slice.ts';
import { privacyFrom, type PrivacySlice } from './slices/privacy.slice.ts';
import { requestsFrom, type RequestsSlice } from './slices/requests.slice.ts';
import { roomsFrom, type RoomsSlice } from './slices/rooms.slice.ts';
import { singlesFrom, type SinglesSlice } from './slices/singles.slice.ts';
import type { UploadsSlice } from './slices/uploads.slice.ts';
import { INITIAL_UI, type UiSlice } from './slices/ui.slice.ts';

/** Everything the page knows. Slices mirror core's nouns and change only in `apply-event`; `ui` is the page's own. */
export interface AppState {
  readonly link: LinkState;
  /** Undefined until the first snapshot. */
  readonly profile: ProfileState | undefined;
  readonly settings: Settings;
  /** The tag of the interface's language, as it is spoken now: what is sorted and searched, is so as its people do it. */
  readonly language: string;
  /** What was chosen here and core has not answered yet: an older echo must not take it back. */
  readonly chosenSettings: Partial<Settings>;
  readonly accounts: AccountsSlice;
  readonly contacts: ContactsSlice;
  readonly presence: PresenceSlice;
  readonly directed: DirectedSlice;
  readonly requests: RequestsSlice;
  readonly history: HistorySlice;
  readonly news: NewsSlice;
  readonly cameBack: CameBackSlice;
  readonly typing: TypingSlice;
  readonly privacy: PrivacySlice;
  readonly archive: ArchiveSlice;
  readonly conversations: ConversationsSlice;
  readonly messages: MessagesSlice;
  readonly singles: SinglesSlice;
  /** A link from outside waits to be shown. */
  readonly hasLink: boolean;
  /** There is a demo to try; accounts of this domain are of the one that runs. */
  readonly demo: Snapshot['demo'];
  /** In a desktop shell: what the desktop can do. */
  readonly desktop: Snapshot['desktop'];
  /** The shell's spell checker; undefined where the browser has its own. */
  readonly spelling: Snapshot['spelling'];
  readonly updates: Snapshot['updates'];
  readonly notices: NoticesSlice;
  readonly rooms: RoomsSlice;
  /** How often a connection's report had become longer than it was read; whoever shows one reads it again. */
  readonly notedConnections: number;
  readonly console: ConsoleSlice;
  readonly pictures: PicturesSlice;
  /** The page's own, like what is in `ui`. */
  readonly attachments: AttachmentsSlice;
  /** How far files on their way out have come. */
  readonly uploads: UploadsSlice;
  readonly ui: UiSlice;
}

export function initialState(alone?: PeerKey): AppState {
  return {
    link: 'connecting',
    profile: undefined,
    settings: DEFAULT_SETTINGS,
    language: 'en',
    chosenSettings: {},
    accounts: accountsFrom([]),
    contacts: noContacts(),
    presence: presenceFrom([]),
    directed: directedFrom([]),
    requests: requestsFrom([]),
    history: NO_HISTORY,
    news: [],
    cameBack: new Map(),
    typing: new Map(),
    privacy: privacyFrom([], []),
    archive: archiveFrom([]),
    conversations: conversationsFrom([]),
    messages: { windows: new Map() },
    singles: singlesFrom({ headline: 0, normal: 0 }),
    rooms: roomsFrom([], [], []),
    notedConnections: 0,
    console: NOTHING_PASSED,
    pictures: { byKey: new Map() },
    hasLink: false,
    demo: undefined,
    desktop: undefined,
    spelling: undefined,
    updates: undefined,
    attachments: new Map(),
    uploads: new Map(),
    ui: alone === undefined ? INITIAL_UI : { ...INITIAL_UI, isAlone: true, openKey: alone },
    notices: NO_NOTICES,
  };
}
