import * as z from 'zod/mini';
import type { Undo } from '../lib/disposable.ts';

/**
 * The frames both shells carry: `call` from the page, `reply` and `event` from core. Frames are plain JSON data; both shells
 * carry each as one JSON text.
 */
export const callFrame = z.strictObject({
  kind: z.literal('call'),
  id: z.int().check(z.positive()),
  name: z.string().check(z.maxLength(64)),
  input: z.unknown(),
});
export type CallFrame = z.infer<typeof callFrame>;

export const coreFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), id: z.int(), result: z.unknown() }),
  z.object({ kind: z.literal('event'), seq: z.int(), name: z.string(), data: z.unknown() }),
]);
export type CoreFrame = z.infer<typeof coreFrame>;

/**
 * What the desktop shell's preload script puts on `window.bridge`. Texts, not objects: Electron copies an object that crosses
 * into the page property by property, a text at once.
 */
export interface PageBridge {
  post(text: string): void;
  /** One listener more; the answer takes it away. */
  onMessage(listener: (text: string) => void): Undo;
}

/** A two-way channel of frames; each shell has one. Frames arrive unparsed: nobody on the other side is trusted. */
export interface Wire {
  send(frame: CallFrame | CoreFrame): void;
  onFrame(listener: (frame: unknown) => void): Undo;
}
