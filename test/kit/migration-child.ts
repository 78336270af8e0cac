/**
 * A process of its own that brings a database to the newest schema and is killed on the way: `node migration-child.ts PATH STATEMENT`.
 * It dies right before the statement of that number is run; with a number too high it says how many there were.
 */
import { openBuiltinDriver } from '../../electron/platform/node/sqlite/builtin-driver.ts';
import { openFile } from '../../electron/platform/node/sqlite/open-file.ts';
import { migrations } from '../../electron/store/migrations/index.ts';

const [path, wanted] = process.argv.slice(2);
let statements = 0;

const engine = openFile((file, key) => {
  const driver = openBuiltinDriver(file, key);
  return {
    ...driver,
    exec(sql) {
      // What SQLite is given at once is taken apart only here: a step of many statements must be safe between any two of them.
      for (const statement of sql.includes('TRIGGER') ? [sql] : sql.split(/;\s*\n/u)) {
        if (statement.trim() === '') continue;
        if (++statements === Number(wanted)) process.kill(process.pid, 'SIGKILL');
        driver.exec(statement);
      }
    },
  };
}, { path: path!, key: undefined, migrations });
engine.close();
process.stdout.write(`done ${statements}\n`);
