import { join } from 'node:path';
import type { BareJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { nodeClock, nodeIds, openNodeDatabase, openProfile } from '../../platform/node/index.ts';
import { DatabaseError } from '../../store/database.ts';
import { nodeServerCrypto } from '../../platform/node/server/index.ts';
import { LocalServer } from '../../server/local-server.ts';
import type { ServerSettings } from '../../server/settings.ts';
import { serverMigrations } from '../../server/store/tables.ts';

export interface OpenServerOptions {
  readonly directory: string;
  readonly domain: BareJid;
  readonly log: Log;
  readonly settings?: Partial<ServerSettings> | undefined;
  readonly onFailure?: (() => void) | undefined;
}

export interface OpenedServer {
  readonly server: LocalServer;
  /** Ends every session, writes what is to be written and lets go of the folder. */
  close(): Promise<void>;
}

/** The server whose accounts lie in a folder: of one program at a time. Rejects with DatabaseError. */
export async function openServer({ directory, domain, log, settings, onFailure }: OpenServerOptions): Promise<OpenedServer> {
  const { directory: folder } = openProfile(directory);
  const db = await openNodeDatabase(join(folder, 'server.db'))({ migrations: serverMigrations });
  try {
    if (db.isNewer) throw new DatabaseError('newer-version', 'the accounts are those of a newer server');
    const server = await LocalServer.open(domain, { clock: nodeClock, ids: nodeIds, log, db, crypto: nodeServerCrypto, onFailure }, settings);
    return { server, close: async () => {
      await server.close();
      await db.close();
    } };
  } catch (error) {
    await db.close();
    throw error;
  }
}
