import type { Notice } from '../../../electron/contract/models/notice.ts';

/** Notices that were raised while this page was there and have not ended, the newest of each id. */
export interface NoticesSlice {
  readonly raised: ReadonlyMap<string, Notice>;
}

export const NO_NOTICES: NoticesSlice = { raised: new Map() };

export function withRaised({ raised }: NoticesSlice, notice: Notice): NoticesSlice {
  return { raised: new Map([...raised].filter(([id]) => id !== notice.id)).set(notice.id, notice) };
}

export function withEnded(slice: NoticesSlice, ended: string): NoticesSlice {
  return slice.raised.has(ended) ? { raised: new Map([...slice.raised].filter(([id]) => id !== ended)) } : slice;
}
