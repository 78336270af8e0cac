import * as z from 'zod/mini';

/** A language's tag (BCP 47, RFC 5646 §2.1), by its shape, such as `en`, `pt-BR` or `zh-Hans`. */
export const languageTag = z.string().check(z.maxLength(64), z.regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/));
