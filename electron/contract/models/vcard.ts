import * as z from 'zod/mini';
import { VCARD_NAMES } from '../../lib/vcard-shape.ts';
import { accountId, address } from './address.ts';

const vcardName = z.enum(VCARD_NAMES);
/** SHA-1 of a picture's bytes, lower-case hex: its name in the profile on disk, as in XEP-0153. */
export const pictureHash = z.string().check(z.regex(/^[0-9a-f]{40}$/));

/** One property as it stands in a card: types, texts by path and repeated texts as `lib/vcard-shape.ts` has them; foreign words, only ever text. */
export const vcardProperty = z.object({
  name: vcardName,
  types: z.array(z.string()),
  /** Without what is carried in binary (`BINVAL`). */
  parts: z.record(z.string(), z.string()),
  list: z.array(z.string()),
  /** What it carries in binary is a picture that can be shown. */
  picture: z.optional(pictureHash),
  /** How much it carries in binary, bytes. */
  bytes: z.optional(z.number()),
});
export type VcardProperty = z.infer<typeof vcardProperty>;

/** Somebody's profile (XEP-0054), as the server had it at `fetchedAt`. `revision` names that state; empty: there was none. */
export const vcard = z.object({
  accountId,
  address,
  revision: z.string(),
  /** Epoch milliseconds. */
  fetchedAt: z.number(),
  properties: z.array(vcardProperty),
});
export type Vcard = z.infer<typeof vcard>;

/** What becomes of the how-many-th property of that name; a new one without `ordinal`. What is not named stays as it is. */
export const vcardChange = z.object({
  name: vcardName,
  ordinal: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  types: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20))),
  parts: z.optional(z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(100_000)))),
  list: z.optional(z.array(z.string().check(z.maxLength(10_000))).check(z.maxLength(200))),
  isRemoved: z.optional(z.boolean()),
});
export type VcardChange = z.infer<typeof vcardChange>;

/** A picture that was recognised by its bytes; `data` in base64. */
export const picture = z.object({ hash: pictureHash, type: z.string(), data: z.string() });
export type Picture = z.infer<typeof picture>;
