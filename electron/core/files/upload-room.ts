import type { AccountId } from '../../contract/models/address.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { FileId, MessageId } from '../../store/keys.ts';
import type { Files, StoredFile } from '../../store/files.ts';
import type { StoredMessage } from '../../store/message.ts';
import type { Messages } from '../../store/messages.ts';
import type { Outbox } from '../../store/outbox.ts';
import type { SlotError, UploadApi, UploadService } from '../../xmpp/features/xep-0363-http-upload/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import { DatabaseError, type Clock, type Log, type UploadOutcome, type Uploads } from '../ports.ts';

/** After so many failures that may pass a file is given up; the person can try again. */
const TRIES = 4;
/** Before the second try, milliseconds; twice as long before each further one. */
const FIRST_WAIT_MS = 2_000;
/** How often the page is told, milliseconds. */
const TELL_MS = 250;

/** What became of one try. */
type Attempt = 'arrived' | 'later' | 'again' | { readonly failed: string };

export interface UploadSurroundings {
  readonly accountId: AccountId;
  readonly own: BareJid;
  readonly table: Files;
  readonly messages: Pick<Messages, 'get'>;
  readonly outbox: Pick<Outbox, 'markFailed'>;
  readonly conversations: Pick<ConversationList, 'changed'>;
  readonly events: AppEvents;
  readonly ports: { readonly clock: Clock; readonly log: Log; readonly uploads?: Uploads | undefined };
  /** Undefined while there is no connection. */
  readonly api: () => UploadApi | undefined;
  /** A message waits no longer for its file: it has arrived, or never will. */
  readonly onSettled: () => void;
}

/**
 * Brings one account's files to its server, one after the other: a slot, the upload, and the message's link in one transaction with the
 * end of the file's stay here. What a broken connection or the end of the program interrupts begins anew in the next session, with a new slot.
 */
export class UploadRoom {
  readonly #with: UploadSurroundings;
  readonly #wanted = new Set<MessageId>();
  #work: Promise<void> = Promise.resolve();
  #underWay: { readonly file: FileId; readonly cancel: Undo } | undefined;
  #cancelled: FileId | undefined;
  #service: Promise<UploadService | undefined | 'unknown'> | undefined;
  #isStopped = false;

  constructor(surroundings: UploadSurroundings) {
    this.#with = surroundings;
  }

  /** A new session: what the server has may be another. */
  begin(): void {
    this.#service = undefined;
  }

  /** The service of the server that takes files; undefined where it has none, `unknown` without an answer. */
  service(): Promise<UploadService | undefined | 'unknown'> {
    const api = this.#with.api();
    if (!api) return Promise.resolve('unknown');
    const asking = this.#service ??= api.service(this.#with.own.slice(this.#with.own.indexOf('@') + 1) as BareJid).then((found) => {
      if (found.ok) return found.value;
      if (this.#service === asking) this.#service = undefined;
      return 'unknown';
    });
    return asking;
  }

  /** This message waits for its file: it is brought there. */
  want({ id }: StoredMessage): void {
    if (this.#isStopped || this.#wanted.has(id)) return;
    this.#wanted.add(id);
    this.#work = this.#work.then(() => this.#bring(id)).catch((error: unknown) => {
      if (!(error instanceof DatabaseError)) throw error;
      this.#with.ports.log.error('file.not-read', { account: this.#with.accountId, problem: error.problem });
    });
  }

  /** The person wants it sent no more, whether it is on its way or has failed: its content is erased. False where this message has no file here. */
  async cancel(id: MessageId): Promise<boolean> {
    const { table, conversations, onSettled } = this.#with;
    const file = await table.ofMessage(id);
    if (!file) return false;
    this.#cancelled = file.id;
    if (this.#underWay?.file === file.id) this.#underWay.cancel();
    const message = await table.cancel(file.id, 'upload-cancelled');
    if (message) conversations.changed([message]);
    onSettled();
    return message !== undefined;
  }

  /** The last thing: what is under way is broken off, and begins anew at the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#underWay?.cancel();
    await this.#work;
  }

  async #bring(id: MessageId): Promise<void> {
    this.#wanted.delete(id);
    const [message, file] = [await this.#with.messages.get(id), await this.#with.table.ofMessage(id)];
    // It has gone meanwhile, or was given up.
    if (message?.state !== 'queued' || message.file?.url !== undefined) return;
    if (!file) return this.#failMessage(id, 'upload-failed');
    this.#cancelled = undefined;
    for (let number = 1; ; number += 1) {
      const attempt = await this.#try(file);
      if (attempt === 'arrived' || attempt === 'later' || this.#isStopped || this.#cancelled === file.id) return;
      if (attempt !== 'again') return this.#fail(file, attempt.failed);
      if (number === TRIES) return this.#fail(file, 'upload-failed');
      await this.#wait(file.id, FIRST_WAIT_MS * 2 ** (number - 1));
    }
  }

  async #try(file: StoredFile): Promise<Attempt> {
    const { table, conversations, onSettled, ports } = this.#with;
    const { uploads } = ports;
    const api = this.#with.api();
    if (!api || this.#isStopped || this.#cancelled === file.id) return 'later';
    if (!uploads) return { failed: 'no-upload-service' };
    const service = await this.service();
    if (service === 'unknown') return this.#with.api() ? 'again' : 'later';
    if (!service) return { failed: 'no-upload-service' };
    if (file.size > (service.limit ?? Infinity)) return { failed: 'file-too-large' };
    const slot = await api.slot(service.jid, file);
    if (!slot.ok) {
      ports.log.warn('file.no-slot', { account: this.#with.accountId, why: slot.error.kind === 'refused' ? slot.error.error.condition : slot.error.kind });
      return refusal(slot.error);
    }
    const { put, get, headers } = slot.value;
    const tell = this.#teller(file);
    const upload = uploads.put({ url: put, headers, type: file.type, size: file.size, part: (number) => table.part(file.id, number), onSent: tell });
    this.#underWay = { file: file.id, cancel: () => upload.cancel() };
    const outcome = await upload.done;
    this.#underWay = undefined;
    if (outcome.kind !== 'arrived') return this.#missed(outcome);
    const message = await table.arrived(file.id, get);
    if (message) conversations.changed([message]);
    onSettled();
    return 'arrived';
  }

  #missed(outcome: Exclude<UploadOutcome, { kind: 'arrived' }>): Attempt {
    const { log } = this.#with.ports;
    if (outcome.kind === 'cancelled') return 'later';
    log.warn('file.not-uploaded', { account: this.#with.accountId, why: outcome.kind, ...('status' in outcome ? { status: outcome.status } : { detail: outcome.detail }) });
    if (outcome.kind === 'untrusted') return { failed: 'upload-not-trusted' };
    if (outcome.kind === 'unreachable') return 'again';
    return outcome.status === 413 ? { failed: 'file-too-large' } : outcome.status >= 500 || outcome.status === 404 || outcome.status === 403 || outcome.status === 410 ? 'again' : { failed: 'upload-failed' };
  }

  #teller({ id, size }: StoredFile): (sent: number) => void {
    const { events, table, ports: { clock } } = this.#with;
    let told = -Infinity;
    return (sent) => {
      if (clock.monotonic() - told < TELL_MS && sent < size) return;
      told = clock.monotonic();
      // A message can have moved to another place meanwhile.
      void table.get(id).then((file) => { if (file?.messageId !== undefined) events.emit('file.progressed', { id: file.messageId, sent, size }); }, () => undefined);
    };
  }

  /** Until the time is over, or nothing is wanted any more. */
  #wait(file: FileId, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const undo = this.#with.ports.clock.after(ms, () => {
        this.#underWay = undefined;
        resolve();
      });
      this.#underWay = { file, cancel: () => { undo(); this.#underWay = undefined; resolve(); } };
    });
  }

  async #fail(file: StoredFile, condition: string): Promise<void> {
    const id = (await this.#with.table.get(file.id))?.messageId;
    if (id !== undefined) await this.#failMessage(id, condition);
  }

  async #failMessage(id: MessageId, condition: string): Promise<void> {
    const failed = await this.#with.outbox.markFailed(id, { condition });
    if (failed) this.#with.conversations.changed([failed]);
    this.#with.onSettled();
  }
}

function refusal(error: SlotError): Attempt {
  if (error.kind === 'too-large') return { failed: 'file-too-large' };
  const { condition, type } = error.error;
  if (condition === 'disconnected') return 'later';
  return type === 'wait' ? 'again' : { failed: condition };
}
