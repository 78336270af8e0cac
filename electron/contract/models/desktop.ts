import * as z from 'zod/mini';

/** What the desktop around Linnet can do; there is none of it in a browser. */
export const desktop = z.object({
  /** The system's panel shows icons: Linnet can go on there when its window is closed. */
  hasTray: z.boolean(),
});
export type Desktop = z.infer<typeof desktop>;
