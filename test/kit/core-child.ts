/**
 * The program without a page, as a process of its own that can be killed: `node core-child.ts PROFILE HOST PORT CA-FILE USER [PEER BODY MOMENT]`.
 * Says `online` at each session, and `has N` for the messages that have come since its start. With a body it writes that message to the peer and dies by itself at the moment named, if it is ever reached:
 * `before-store`, `stored`, `before-send`, `written`, `acknowledged`, `settled`; `shown` is said once the message is promised to the
 * person, and with the moment `never`, `drained` once nothing waits to be sent.
 */
import { readFileSync } from 'node:fs';
import type { EventMap } from '../../electron/contract/events.ts';
import type { Account } from '../../electron/contract/models/account.ts';
import type { Database, Profile, Streams } from '../../electron/core/ports.ts';
import { childOf, CLIENT_NS, textOf } from '../../electron/xmpp/kit/element.ts';
import { RealCore } from './real-core.ts';

const [directory, host, port, caFile, user, peer, body, moment] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let isAcknowledged = false;

function die(now: string): void {
  if (now === moment) process.kill(process.pid, 'SIGKILL');
}

function deadlyDatabase(database: Database): Database {
  return {
    ...database,
    async transaction(statements) {
      const isOurs = statements.some(({ params }) => Object.values(params ?? {}).includes(body!));
      if (isOurs) die('before-store');
      const results = await database.transaction(statements);
      if (isOurs) die('stored');
      if (isAcknowledged && statements.some(({ sql }) => sql.startsWith('DELETE FROM outbox'))) die('settled');
      return results;
    },
  };
}

const around = {
  profile: (profile: Profile): Profile => ({
    ...profile,
    get encryption() { return profile.encryption; },
    open: async (...args) => deadlyDatabase(await profile.open(...args)),
  }),
  streams: (streams: Streams): Streams => (options) => {
    const stream = streams(options);
    const send = stream.send.bind(stream);
    stream.send = (stanza) => {
      const text = childOf(stanza, 'body', CLIENT_NS);
      if (body === undefined || !text || textOf(text) !== body) return send(stanza);
      die('before-send');
      const outcome = send(stanza);
      // The bytes are with the kernel a turn later.
      setTimeout(() => die('written'), 1);
      return outcome.then((what) => {
        isAcknowledged = what === 'acknowledged';
        if (isAcknowledged) die('acknowledged');
        return what;
      });
    };
    return stream;
  },
};

const core = await RealCore.start({ host: host!, port: Number(port), domain: 'localhost', caPem: readFileSync(caFile!, 'utf8') }, directory, undefined, around);
let received = 0;
let phase = '';
/** Has no deadline of its own: how long a server under load takes to let us in is the test's to judge. */
const session = Promise.withResolvers<void>();
function noteConnection(account: Account | undefined): void {
  if (!account || account.connection.phase === phase) return;
  phase = account.connection.phase;
  if (phase !== 'online') return;
  say('online');
  session.resolve();
}
core.app.events.onAny((name, data) => {
  if (name === 'account.changed') noteConnection((data as EventMap['account.changed']).account);
  if (name !== 'message.stored') return;
  received += (data as EventMap['message.stored']).messages.filter(({ direction }) => direction === 'in').length;
  say(`has ${received}`);
});
const known = (await core.snapshot()).accounts[0]?.id;
const accountId = known ?? await core.signIn(user!, 'password', { keepPassword: true });
noteConnection((await core.snapshot()).accounts[0]);
await session.promise;
if (body !== undefined) {
  const answer = await core.call('message.send', { accountId, address: peer!, body });
  if (answer.ok) say('shown');
}
if (moment === 'never') {
  await core.until('an empty outbox', async () => {
    const { messages } = await core.must('message.page', { accountId, address: peer!, limit: 200 });
    return messages.every(({ state }) => state !== 'queued');
  });
  say('drained');
}
setInterval(() => undefined, 60_000);
