import type { AppError } from '../../../electron/contract/errors.ts';
import type { AttachmentProblem, PreparedFile } from '../attachments/prepare.ts';
import { accountOf, type PeerKey } from '../keys.ts';

export interface Attachment extends PreparedFile {
  readonly id: number;
}

/** What is prepared to be sent in one conversation, and what was not taken the last time something was given. */
export interface Attachments {
  readonly files: readonly Attachment[];
  readonly refused: readonly { readonly name: string; readonly problem: AttachmentProblem | AppError }[];
  /** So many are being looked at. */
  readonly underWay: number;
  /** They are being given to core. */
  readonly isSending: boolean;
}

/** By conversation, for as long as the page lives. */
export type AttachmentsSlice = ReadonlyMap<PeerKey, Attachments>;

export const NO_ATTACHMENTS: Attachments = { files: [], refused: [], underWay: 0, isSending: false };

export function withAttachments(slice: AttachmentsSlice, key: PeerKey, change: (now: Attachments) => Attachments): AttachmentsSlice {
  const next = new Map(slice);
  const changed = change(slice.get(key) ?? NO_ATTACHMENTS);
  if (changed.files.length + changed.refused.length + changed.underWay === 0) next.delete(key);
  else next.set(key, changed);
  return next;
}

export function withoutAccountAttachments(slice: AttachmentsSlice, accountId: number): AttachmentsSlice {
  return new Map([...slice].filter(([key]) => accountOf(key) !== accountId));
}
