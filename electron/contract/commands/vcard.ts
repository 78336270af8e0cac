import * as z from 'zod/mini';
import { accountId, address } from '../models/address.ts';
import { picture, pictureHash, vcard, vcardChange } from '../models/vcard.ts';

const ofAddress = z.object({ accountId, address });

/** Profiles (XEP-0054). */
export const vcardCommands = {
  /** What is stored of somebody's profile; the network is not asked. */
  'vcard.read': { input: ofAddress, output: z.object({ vcard: z.optional(vcard) }) },
  /** Asks their server (the own one for the own address), stores what it says and answers it. */
  'vcard.fetch': { input: ofAddress, output: z.object({ vcard }) },
  /**
   * Changes the own profile: fetched again, changed in place, sent whole. Refusals: vcard-changed when it is no longer as `revision` names
   * it (nothing is sent, and what it is now can be read), too-large.
   */
  'vcard.save': {
    input: z.object({ accountId, revision: z.string().check(z.maxLength(40)), changes: z.array(vcardChange).check(z.minLength(1), z.maxLength(500)) }),
    output: z.object({ vcard }),
  },
  /** The pictures of those of the addresses that have one stored. */
  'vcard.pictures': {
    input: z.object({ accountId, addresses: z.array(address).check(z.maxLength(100)) }),
    output: z.object({ pictures: z.array(z.extend(picture, { address })) }),
  },
  /** One stored picture. */
  'vcard.picture': { input: z.object({ hash: pictureHash }), output: z.object({ picture: z.optional(picture) }) },
} as const;
