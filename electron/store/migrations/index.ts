import type { Migration } from '../database.ts';
import { first } from './0001-first.ts';
import { blocks } from './0002-blocks.ts';
import { singles } from './0003-singles.ts';
import { subscriptionLog } from './0004-subscription-log.ts';
import { messageRequests } from './0005-message-requests.ts';
import { vcards } from './0006-vcards.ts';
import { privacyLists } from './0007-privacy-lists.ts';
import { blockedUntil } from './0008-blocked-until.ts';
import { rooms } from './0009-rooms.ts';
import { hidden } from './0010-hidden.ts';
import { messageVersions } from './0011-message-versions.ts';
import { translations } from './0012-translations.ts';
import { failureDetails } from './0013-failure-details.ts';
import { beforeMode } from './0014-before-mode.ts';
import { archive } from './0015-archive.ts';
import { drafts } from './0016-drafts.ts';
import { waitingEdits } from './0017-waiting-edits.ts';
import { files } from './0018-files.ts';
import { receipts } from './0019-receipts.ts';
import { messageEvents } from './0020-message-events.ts';
import { deletedMessages } from './0021-deleted-messages.ts';
import { readState } from './0022-read-state.ts';

/** Every step of the schema, oldest first. A released step is never edited: what it should have been comes as a new step. */
export const migrations: readonly Migration[] = [first, blocks, singles, subscriptionLog, messageRequests, vcards, privacyLists, blockedUntil, rooms, hidden, messageVersions, translations, failureDetails, beforeMode, archive, drafts, waitingEdits, files, receipts, messageEvents, deletedMessages, readState];
