import { useEffect, useRef, type RefObject } from 'react';
import type { PeerKey } from '../../state/keys.ts';
import { useApp } from '../store/index.ts';

/** What another window writes into the same conversation stands here too, as long as nothing was typed here since. `latest`: the text as it is now. */
export function useSharedDraft(key: PeerKey, latest: RefObject<string>, setText: (text: string) => void): void {
  const kept = useApp((state) => state.ui.drafts.get(key) ?? '');
  const before = useRef(kept);
  useEffect(() => {
    if (latest.current === before.current && latest.current !== kept) setText(kept);
    before.current = kept;
  }, [kept, latest, setText]);
}
