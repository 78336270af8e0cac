import type { Migration } from '../database.ts';

/**
 * What happened between an account and somebody: requests and their answers. The same thing heard twice is one row (R285), and whoever
 * asks and leaves by the thousand has only their newest hundred kept.
 */
export const subscriptionLog: Migration = {
  version: 4,
  name: 'subscription-log',
  sql: `
CREATE TABLE subscription_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (account_id, address, kind, at)
) STRICT;

CREATE TRIGGER subscription_log_bounded AFTER INSERT ON subscription_log
  WHEN (SELECT count(*) FROM subscription_log WHERE account_id = new.account_id AND address = new.address) > 100 BEGIN
  DELETE FROM subscription_log WHERE id IN (SELECT id FROM subscription_log WHERE account_id = new.account_id AND address = new.address
    ORDER BY at DESC, id DESC LIMIT -1 OFFSET 100);
END;
`,
};
