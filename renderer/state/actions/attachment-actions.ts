import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { prepareFile, type GivenFile } from '../attachments/prepare.ts';
import type { PeerKey } from '../keys.ts';
import { withAttachments, type Attachments } from '../slices/attachments.slice.ts';

export interface AttachmentActions {
  /** Prepares files to be sent in a conversation; those that cannot be are named. */
  attach(key: PeerKey, given: readonly GivenFile[]): Promise<void>;
  detach(key: PeerKey, id: number): void;
  /** What was not taken is read. */
  putRefusedAway(key: PeerKey): void;
}

/** With one message in mind: more are a mistake of the hand. */
const MOST_FILES = 20;

export function attachmentActions(store: StoreApi<AppState>): AttachmentActions {
  let lastId = 0;

  function change(key: PeerKey, to: (now: Attachments) => Attachments): void {
    store.setState(({ attachments }) => ({ attachments: withAttachments(attachments, key, to) }));
  }

  return {
    async attach(key, given) {
      change(key, (now) => ({ ...now, refused: [], underWay: now.underWay + given.length }));
      // One after the other: a picture takes memory while it is drawn.
      for (const each of given) {
        const { length } = store.getState().attachments.get(key)?.files ?? [];
        const prepared = length < MOST_FILES ? await prepareFile(each) : { ok: false as const, error: 'too-many' as const };
        // What was prepared for an account that is gone has no place any more.
        if (!store.getState().attachments.has(key)) return;
        change(key, ({ files, refused, underWay }) => (prepared.ok
          ? { files: [...files, { ...prepared.value, id: ++lastId }], refused, underWay: underWay - 1 }
          : { files, refused: [...refused, { name: each.name, problem: prepared.error }], underWay: underWay - 1 }));
      }
    },
    detach: (key, id) => change(key, (now) => ({ ...now, files: now.files.filter((file) => file.id !== id) })),
    putRefusedAway: (key) => change(key, (now) => ({ ...now, refused: [] })),
  };
}
