import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AccountArchive, GapState } from '../../../electron/contract/models/archive.ts';

/** What is not read yet of the servers' archives. */
export type ArchiveSlice = ReadonlyMap<AccountId, AccountArchive>;

/** A stretch of one conversation that is not here yet: directly before the first message that is not older than `before`. */
export interface ConversationGap {
  /** Names the gap; 0: it goes to the beginning of the archive. */
  readonly after: number;
  readonly before: number;
  readonly state: GapState;
}

export const NO_GAPS: readonly ConversationGap[] = [];

export function archiveFrom(archives: readonly AccountArchive[]): ArchiveSlice {
  return new Map(archives.map((archive) => [archive.accountId, archive]));
}

export function withArchive(slice: ArchiveSlice, archive: AccountArchive): ArchiveSlice {
  return new Map(slice).set(archive.accountId, archive);
}

export function withoutAccountArchive(slice: ArchiveSlice, accountId: AccountId): ArchiveSlice {
  return new Map([...slice].filter(([id]) => id !== accountId));
}

/** The gaps of one conversation; one that was read further than the rest of the archive has its own edge, or none. */
export function gapsOf(archive: AccountArchive | undefined, peer: string): readonly ConversationGap[] {
  if (!archive || archive.gaps.length === 0) return NO_GAPS;
  return archive.gaps.flatMap(({ after, before, state, conversations }) => {
    const own = conversations.find(({ address }) => address === peer);
    if (!own) return [{ after, before, state }];
    return own.before === undefined ? [] : [{ after, before: own.before, state: own.state === 'waiting' ? state : own.state }];
  });
}
