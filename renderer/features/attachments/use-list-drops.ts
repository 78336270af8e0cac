import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { PeerKey } from '../../state/keys.ts';
import { useActions } from '../store/index.ts';
import { carriesFiles, givenFiles } from './given-files.ts';

const NAMES = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;

/**
 * Files that are dropped on somebody in the list are prepared in their conversation, which opens; nothing is sent by that. The rows say whose
 * they are by `data-takes-drops`.
 */
export function useListDrops(list: RefObject<HTMLElement | null>): void {
  const { attach, openConversation } = useActions();
  const marked = useRef<HTMLElement>(null);

  const mark = (row: HTMLElement | null): void => {
    if (marked.current !== row) delete marked.current?.dataset['dropped'];
    if (row) row.dataset['dropped'] = 'over';
    marked.current = row;
  };
  const follow = useEffectEvent((event: DragEvent): void => {
    const { dataTransfer, relatedTarget, target, type } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-takes-drops]') : null;
    if (type === 'dragleave') {
      if (!(relatedTarget instanceof Node && marked.current?.contains(relatedTarget))) mark(null);
      return;
    }
    if (!dataTransfer || !row) return mark(null);
    event.preventDefault();
    if (!carriesFiles(dataTransfer)) {
      dataTransfer.dropEffect = 'none';
      return;
    }
    dataTransfer.dropEffect = 'copy';
    mark(type === 'drop' ? null : row);
    if (type !== 'drop') return;
    const key = row.dataset['takesDrops'] as PeerKey;
    const files = givenFiles(dataTransfer);
    openConversation(key);
    void attach(key, files);
  });

  useEffect(() => {
    const column = list.current;
    if (!column) return undefined;
    const onDrag = (event: DragEvent): void => follow(event);
    for (const name of NAMES) column.addEventListener(name, onDrag);
    return () => {
      for (const name of NAMES) column.removeEventListener(name, onDrag);
    };
  }, [list]);
}
