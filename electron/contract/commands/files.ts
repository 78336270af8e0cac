import * as z from 'zod/mini';
import { accountId, address, fileId, messageId } from '../models/address.ts';
import { message } from '../models/message.ts';

const nothing = z.object({});

/** Base64 of no more than 384 KiB: a frame has to carry it. */
const piece = z.string().check(z.minLength(1), z.maxLength(524_288));

export const fileCommands = {
  /**
   * A file is to be sent; its content follows in pieces. Refusals: too-large, for what the server is known not to take; not-allowed, where
   * it is known to take no files.
   */
  'file.begin': {
    input: z.object({ accountId, name: z.string().check(z.minLength(1), z.maxLength(255)), type: z.string().check(z.maxLength(100), z.regex(/^[a-z]+\/[a-z0-9.+-]+$/)), size: z.int().check(z.gte(1), z.lte(104_857_600)) }),
    output: z.object({ file: fileId }),
  },
  /** The next piece. Refusals: bad-input, for what is no base64, or more than was announced. */
  'file.append': { input: z.object({ file: fileId, data: piece }), output: nothing },
  /** Stores and queues a message with it; it goes when the file has arrived at the server. Refusals: bad-input, where the file is not whole. */
  'file.send': { input: z.object({ accountId, address, file: fileId }), output: z.object({ message }) },
  /** Forgets one that is not sent, and erases its content. */
  'file.drop': { input: z.object({ file: fileId }), output: nothing },
  /** Ends the sending of a message's file, or gives up one that has failed: its content is erased, the message has failed for good. Refusals: unknown-message. */
  'file.cancel': { input: z.object({ id: messageId }), output: nothing },
} as const;
