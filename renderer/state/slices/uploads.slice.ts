import type { EventMap } from '../../../electron/contract/events.ts';
import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';

/** Between 0 and 1, by message; of those that are under way. */
export type UploadsSlice = ReadonlyMap<MessageId, number>;

export function withProgress(slice: UploadsSlice, { id, sent, size }: EventMap['file.progressed']): UploadsSlice {
  return new Map(slice).set(id, Math.min(1, sent / size));
}

/** What has arrived or failed is under way no longer. */
export function withoutSettled(slice: UploadsSlice, messages: readonly Message[]): UploadsSlice {
  const settled = messages.filter(({ id, state, file }) => slice.has(id) && (state !== 'queued' || file?.url !== undefined));
  if (settled.length === 0) return slice;
  const next = new Map(slice);
  for (const { id } of settled) next.delete(id);
  return next;
}
