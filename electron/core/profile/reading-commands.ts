import type { CommandName } from '../../contract/commands.ts';

/** What is answered from what is stored, and so can be asked of data that may only be read. */
export const READING: ReadonlySet<CommandName> = new Set<CommandName>([
  'conversation.open', 'conversation.close', 'message.page', 'message.search', 'message.way', 'single.page', 'subscription.history',
  'vcard.read', 'vcard.pictures', 'vcard.picture', 'notice.decisions', 'roster.export', 'view.shown', 'activity.seen',
]);
