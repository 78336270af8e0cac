import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { encodeBase64 } from '../../../electron/lib/base64.ts';
import type { Result } from '../../../electron/lib/result.ts';
import type { AppState } from '../app-state.ts';
import { prepareFile, type AttachmentProblem, type GivenFile } from '../attachments/prepare.ts';
import { accountOf, addressOf, type PeerKey } from '../keys.ts';
import { NO_ATTACHMENTS, withAttachments, type Attachment, type Attachments } from '../slices/attachments.slice.ts';

export interface AttachmentActions {
  /** Prepares files to be sent in a conversation; those that cannot be are named. */
  attach(key: PeerKey, given: readonly GivenFile[]): Promise<void>;
  detach(key: PeerKey, id: number): void;
  /** Gives what is prepared in a conversation to core, a message for each; what core refuses stays, with the reason. */
  sendAttachments(key: PeerKey): Promise<void>;
  /** Settles once no file of the conversation is being given to core. */
  filesGiven(key: PeerKey): Promise<void>;
  /** What was not taken is read. */
  putRefusedAway(key: PeerKey): void;
}

/** With one message in mind: more are a mistake of the hand. */
const MOST_FILES = 20;
/** As much of a file as goes in one call, bytes. */
const PIECE_BYTES = 256 * 1024;
/** What names of files are at most with the systems there are. */
const LONGEST_NAME = 255;

export function attachmentActions(bridge: Bridge, store: StoreApi<AppState>): AttachmentActions {
  let lastId = 0;
  const giving = new Map<PeerKey, Promise<void>>();

  function change(key: PeerKey, to: (now: Attachments) => Attachments): void {
    store.setState(({ attachments }) => ({ attachments: withAttachments(attachments, key, to) }));
  }

  async function sendOne(key: PeerKey, { name, type, content }: Attachment): Promise<Result<unknown, AppError>> {
    const accountId = accountOf(key);
    const begun = await bridge.call('file.begin', { accountId, name: name.slice(0, LONGEST_NAME) || '-', type, size: content.size });
    if (!begun.ok) return begun;
    const { file } = begun.value;
    for (let at = 0; at < content.size; at += PIECE_BYTES) {
      const bytes = new Uint8Array(await content.slice(at, at + PIECE_BYTES).arrayBuffer());
      const appended = await bridge.call('file.append', { file, data: encodeBase64(bytes) });
      if (appended.ok) continue;
      void bridge.call('file.drop', { file });
      return appended;
    }
    return bridge.call('file.send', { accountId, address: addressOf(key), file });
  }

  function detach(key: PeerKey, id: number): void {
    change(key, (now) => ({ ...now, files: now.files.filter((file) => file.id !== id) }));
  }

  async function give(key: PeerKey, files: readonly Attachment[]): Promise<void> {
    change(key, (now) => ({ ...now, refused: [], isSending: true }));
    for (const file of files) {
      // It was taken out meanwhile.
      if (!store.getState().attachments.get(key)?.files.includes(file)) continue;
      const answer = await sendOne(key, file).catch((): Result<unknown, AttachmentProblem> => ({ ok: false, error: 'unreadable' }));
      if (answer.ok) detach(key, file.id);
      else if (store.getState().attachments.has(key)) change(key, (now) => ({ ...now, refused: [...now.refused, { name: file.name, problem: answer.error }] }));
    }
    change(key, (now) => ({ ...now, isSending: false }));
  }

  return {
    async sendAttachments(key) {
      const { files } = store.getState().attachments.get(key) ?? NO_ATTACHMENTS;
      if (giving.has(key) || files.length === 0) return;
      giving.set(key, give(key, files).finally(() => giving.delete(key)));
      await giving.get(key);
    },
    filesGiven: (key) => giving.get(key) ?? Promise.resolve(),
    async attach(key, given) {
      change(key, (now) => ({ ...now, refused: [], underWay: now.underWay + given.length }));
      // One after the other: a picture takes memory while it is drawn.
      for (const each of given) {
        const { length } = store.getState().attachments.get(key)?.files ?? [];
        const prepared = length < MOST_FILES ? await prepareFile(each) : { ok: false as const, error: 'too-many' as const };
        // What was prepared for an account that is gone has no place any more.
        if (!store.getState().attachments.has(key)) return;
        change(key, (now) => ({
          ...now, underWay: now.underWay - 1,
          ...(prepared.ok ? { files: [...now.files, { ...prepared.value, id: ++lastId }] } : { refused: [...now.refused, { name: each.name, problem: prepared.error }] }),
        }));
      }
    },
    detach,
    putRefusedAway: (key) => change(key, (now) => ({ ...now, refused: [] })),
  };
}
