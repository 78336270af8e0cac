import type { Migration } from '../database.ts';

/**
 * What a stranger writes waits apart from the conversations until the person lets it in: `waiting`, `denied`, or NULL for a conversation
 * like any. It becomes one for good when the person answers it or writes to them.
 */
export const messageRequests: Migration = {
  version: 5,
  name: 'message-requests',
  sql: 'ALTER TABLE conversations ADD COLUMN request TEXT;',
};
