import { useEffect, useRef } from 'react';
import type { PeerKey } from '../../state/keys.ts';
import { useActions } from '../store/index.ts';

/** Core is told no more often that the person goes on writing, milliseconds. */
const TELL_MS = 2_000;

/** Tells core when the person writes, takes it all away again, or leaves the conversation in the middle of it. Answers what takes each change of the text. */
export function useWriting(key: PeerKey): (text: string) => void {
  const { writing } = useActions();
  const toldAt = useRef<number | undefined>(undefined);
  useEffect(() => () => {
    if (toldAt.current !== undefined) writing(key, 'inactive');
    toldAt.current = undefined;
  }, [key, writing]);
  return (text) => {
    if (text.trim() === '') {
      if (toldAt.current !== undefined) writing(key, 'active');
      toldAt.current = undefined;
      return;
    }
    const now = performance.now();
    if (toldAt.current !== undefined && now - toldAt.current < TELL_MS) return;
    toldAt.current = now;
    writing(key, 'composing');
  };
}
