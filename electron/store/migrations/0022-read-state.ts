import type { Migration } from '../database.ts';

/**
 * How far the person has read over all devices (XEP-0490). Of a conversation: the newest message read on this device, and the newest that
 * the account's node says was read on any.
 */
export const readState: Migration = {
  version: 22,
  name: 'read-state',
  sql: `
ALTER TABLE conversations ADD COLUMN read_here_up_to INTEGER;
ALTER TABLE conversations ADD COLUMN shared_up_to INTEGER;
`,
};
