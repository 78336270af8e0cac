import * as z from 'zod/mini';
import type { Brand } from '../../lib/brand.ts';

/** An account's number in this profile; never reused. */
export type AccountId = Brand<number, 'AccountId'>;
/** A message's number in this profile, and its place in the order: what was said later has a higher one, whenever it was stored. */
export type MessageId = Brand<number, 'MessageId'>;

/** A file's number while it is on its way out; never reused. */
export type FileId = Brand<number, 'FileId'>;

const positive = z.int().check(z.positive());

export const accountId = z.pipe(positive, z.transform((id) => id as AccountId));
export const messageId = z.pipe(positive, z.transform((id) => id as MessageId));

export const fileId = z.pipe(positive, z.transform((id) => id as FileId));

/** Text that may be an XMPP address; core normalises and judges it. RFC 7622 allows 3 × 1023 bytes and two separators. */
export const address = z.string().check(z.minLength(1), z.maxLength(3071));
