/**
 * A process of its own that opens a database, for tests of locks and of sudden death:
 * `node database-child.ts hold|write PATH [KEY-HEX]`. Says `open` once it has it. `hold` then waits; `write` stores one batch of
 * five messages after another and says the number of each batch once it is committed. A refusal is said as `refused PROBLEM`.
 */
import { createStore } from '../../electron/store/store.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { DatabaseError } from '../../electron/store/database.ts';
import { openNodeDatabase } from '../../electron/platform/node/sqlite-database.ts';
import { addAccount, inbound, outbound, stanza } from './stored-things.ts';

const [mode, path, hex] = process.argv.slice(2);
const key = hex ? Buffer.from(hex, 'hex') : undefined;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const store = createStore(await openNodeDatabase(path!)({ key, migrations }));
  say('open');
  if (mode === 'write') {
    const { id } = await addAccount(store);
    const written = await store.messages.page(id, outbound(id).peer, { limit: 1 });
    const last = Number(/\d+/.exec(written.messages[0]?.body ?? '')?.[0] ?? -1);
    for (let batch = last + 1; ; batch += 1) {
      await store.messages.storeInbound(Array.from({ length: 4 }, (_, index) => inbound(id, {
        stanzaId: stanza(`${batch}-${index}`), body: `batch ${batch} ${'filling '.repeat(index * 20)}`,
      })));
      await store.messages.storeOutbound(outbound(id, { body: `batch ${batch} own` }));
      say(String(batch));
    }
  }
  setInterval(() => undefined, 60_000);
} catch (error) {
  say(`refused ${error instanceof DatabaseError ? error.problem : String(error)}`);
}
