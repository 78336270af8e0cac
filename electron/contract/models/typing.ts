import * as z from 'zod/mini';

/** What somebody does in a conversation with us (XEP-0085). Never kept. `nicks`: in a room who writes, at most three; `others`: so many more. */
export const typing = z.object({ state: z.enum(['composing', 'paused', 'inactive', 'gone']), nicks: z.optional(z.array(z.string())), others: z.optional(z.int()) });
export type Typing = z.infer<typeof typing>;
