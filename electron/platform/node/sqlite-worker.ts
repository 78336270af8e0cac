import { closeSync } from 'node:fs';
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { DatabaseError } from '../../store/database.ts';
import { openBuiltinDriver } from './sqlite/builtin-driver.ts';
import type { OpenDriver } from './sqlite/driver.ts';
import type { SqliteEngine } from './sqlite/engine.ts';
import { copyOpenFile, holdOpenFile, type Cancellation } from './sqlite/copy-open-file.ts';
import { checkFile, markSuspect, openFile } from './sqlite/open-file.ts';
import type { OpenFileOptions } from './sqlite/open-file.ts';
import { problemOf } from './sqlite/problems.ts';
import { rekeyFile } from './sqlite/rekey-file.ts';
import type { WorkerReply, WorkerRequest, WorkerValue } from './sqlite/worker-protocol.ts';

/** The most transactions that share one commit. */
const MAX_GROUP = 64;

const port = parentPort!;
const waiting: WorkerRequest[] = [];
let engine: SqliteEngine | undefined;
/** For copies; opened for the first and kept as long as the database is open. */
let held: number | undefined;
let copying: Cancellation | undefined;
let file: { readonly open: OpenDriver; readonly options: OpenFileOptions } | undefined;

port.on('message', (request: WorkerRequest) => {
  waiting.push(request);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.kind === 'transaction') commitTogether(next);
    else if (next.kind === 'open') void open(next);
    else if (next.kind === 'copy') void copy(next);
    else if (next.kind === 'check') void check(next);
    else answer(next);
  }
});

type Transaction = Extract<WorkerRequest, { kind: 'transaction' }>;

/** Transactions that arrived while an earlier one was being written wait in the port: they share the next flush of the disk. */
function commitTogether(first: Transaction): void {
  const group = [first];
  while (group.length < MAX_GROUP) {
    const received = receiveMessageOnPort(port) as { message: WorkerRequest } | undefined;
    if (!received) break;
    if (received.message.kind !== 'transaction') {
      waiting.push(received.message);
      break;
    }
    group.push(received.message);
  }
  if (!engine) {
    // What somebody had not done when the program ended: the thread must not end over it before it has said that it closed.
    for (const late of group) refuse(late, new DatabaseError('failed', 'the database is closed'));
    return;
  }
  const outcomes = engine.transactions(group.map(({ statements }) => statements));
  outcomes.forEach((outcome, index) => {
    if (outcome.ok) reply({ id: group[index]!.id, ok: true, value: outcome.value });
    else refuse(group[index]!, outcome.error);
  });
}

function answer(request: WorkerRequest): void {
  try {
    reply({ id: request.id, ok: true, value: carryOut(request) });
  } catch (error) {
    refuse(request, error);
  }
}

function carryOut(request: WorkerRequest): WorkerValue {
  switch (request.kind) {
    case 'all': return opened().all(request.statement);
    case 'rekey': return rekey(request.key);
    case 'close': {
      giveUpCopy();
      engine?.close();
      engine = undefined;
      releaseHeld();
      port.unref();
      return undefined;
    }
    default: throw new DatabaseError('failed', `unexpected ${request.kind}`);
  }
}

async function open(request: Extract<WorkerRequest, { kind: 'open' }>): Promise<void> {
  try {
    const { path, key, migrations } = request;
    file = { open: await findDriver(), options: { path, key, migrations } };
    engine = openFile(file.open, file.options);
    reply({ id: request.id, ok: true, value: { isNewer: engine.isNewer } });
  } catch (error) {
    refuse(request, error);
  }
}

/** A copy of what is about to be another file, or none, is of no use; and nobody may read on while the log is written back. */
function giveUpCopy(): void {
  if (!copying || copying.isCancelled) return;
  copying.isCancelled = true;
  engine?.releaseFile();
}

function releaseHeld(): void {
  if (held !== undefined) closeSync(held);
  held = undefined;
}

async function copy(request: Extract<WorkerRequest, { kind: 'copy' }>): Promise<void> {
  const mine: Cancellation = { isCancelled: false };
  try {
    if (copying) throw new DatabaseError('failed', 'a copy is being made already');
    const database = opened();
    copying = mine;
    held ??= holdOpenFile(file!.options.path);
    await copyOpenFile(database, held, request.path, mine);
    reply({ id: request.id, ok: true, value: undefined });
  } catch (error) {
    refuse(request, error);
  } finally {
    if (copying === mine) copying = undefined;
  }
}

async function check(request: Extract<WorkerRequest, { kind: 'check' }>): Promise<void> {
  try {
    checkFile(await findDriver(), request);
    reply({ id: request.id, ok: true, value: undefined });
  } catch (error) {
    refuse(request, error);
  }
}

function rekey(key: Uint8Array | undefined): undefined {
  const { open: driver, options } = file!;
  giveUpCopy();
  engine = rekeyFile(opened(), driver, options, key);
  releaseHeld();
  file = { open: driver, options: { ...options, key } };
}

/** Where the native module cannot be loaded, Node's own SQLite serves plain databases. */
async function findDriver(): Promise<OpenDriver> {
  try {
    return (await import('./sqlite/cipher-driver.ts')).openCipherDriver;
  } catch {
    return openBuiltinDriver;
  }
}

function opened(): SqliteEngine {
  if (!engine) throw new DatabaseError('failed', 'the database is closed');
  return engine;
}

function refuse(request: WorkerRequest, error: unknown): void {
  const { problem, detail } = problemOf(error);
  // The next start reads every page, even if this end is an orderly one.
  if (problem === 'damaged' && engine && file) markSuspect(file.options.path);
  reply({ id: request.id, ok: false, problem, detail });
}

function reply(message: WorkerReply): void {
  port.postMessage(message);
}
