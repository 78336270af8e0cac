import * as z from 'zod/mini';

/** What the desktop around Linnet can do; there is none of it in a browser. */
export const desktop = z.object({
  /** The system's panel shows icons: Linnet can go on there when its window is closed. */
  hasTray: z.boolean(),
  /** The system says whether its focus mode is on; absent: not found out yet. */
  tellsFocus: z.optional(z.boolean()),
  /** The system says whether a program keeps the screen awake. */
  tellsPresentation: z.optional(z.boolean()),
});
export type Desktop = z.infer<typeof desktop>;
