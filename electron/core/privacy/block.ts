import { bareOf, domainOf, resourceOf, type Jid } from '../../lib/jid.ts';
import type { Result } from '../../lib/result.ts';
import type { AppError } from '../../contract/errors.ts';
import type { BlockPlace, BlockScope, StanzaKind } from '../../contract/models/privacy.ts';

/** What a server blocks, whatever means it has. */
export interface Block {
  readonly scope: BlockScope;
  readonly value: string;
  /** Empty: everything in both directions. */
  readonly kinds: readonly StanzaKind[];
}

/** How one session's server blocks. Every answer is all that is blocked afterwards, or why nothing was changed. */
export interface BlockMeans {
  readonly name: 'privacy-lists' | 'blocking-command';
  /** Whether the server itself tells the blocked that we are gone, and the freed that we are there (XEP-0191 does). */
  readonly tellsPresence: boolean;
  load(): Promise<Result<readonly Block[], AppError>>;
  /** At least one; the first comes to stand first. */
  block(blocks: readonly Block[]): Promise<Result<readonly Block[], AppError>>;
  unblock(places: readonly BlockPlace[]): Promise<Result<readonly Block[], AppError>>;
}

/** Whether the block stops stanzas of this kind. */
export function stops({ kinds }: Pick<Block, 'kinds'>, kind: StanzaKind): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

/** The values that an item about this address can have, from the nearest to the widest (RFC 3921 §10.1, R298). */
export function coveringValues(jid: Jid): readonly string[] {
  const resource = resourceOf(jid);
  const domain = domainOf(jid);
  return [...new Set([jid, bareOf(jid), ...(resource === undefined ? [] : [`${domain}/${resource}`]), domain])];
}

export function keyOf({ scope, value }: Pick<Block, 'scope' | 'value'>): string {
  return `${scope} ${value}`;
}
