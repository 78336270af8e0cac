import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { GivenFile } from '../../state/attachments/prepare.ts';
import { givenFiles, carriesFiles } from './given-files.ts';

/** Marks an element whose drops are taken: see app/refuse-drops.ts. */
const MARK = 'takesDrops';

/** Files and texts that are dropped anywhere in the column of the element are given; what a text field takes by itself is left to it. */
export function useDrops(inside: RefObject<HTMLElement | null>, { onFiles, onText }: { readonly onFiles: (files: readonly GivenFile[]) => void; readonly onText: (text: string) => void }): void {
  const take = useEffectEvent((event: DragEvent): void => {
    const { dataTransfer, target } = event;
    if (!dataTransfer) return;
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    const isFiles = carriesFiles(dataTransfer);
    if (!isFiles && isField) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    if (event.type !== 'drop') return;
    if (isFiles) onFiles(givenFiles(dataTransfer));
    else if (dataTransfer.getData('text/plain') !== '') onText(dataTransfer.getData('text/plain'));
  });
  const show = useEffectEvent((column: HTMLElement, isOver: boolean): void => void (column.dataset['dropped'] = isOver ? 'over' : ''));

  useEffect(() => {
    const column = inside.current?.closest<HTMLElement>('.reading-column');
    if (!column) return undefined;
    const over = (event: DragEvent): void => {
      take(event);
      show(column, event.type !== 'drop' && carriesFiles(event.dataTransfer));
    };
    const leave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && column.contains(event.relatedTarget))) show(column, false);
    };
    column.dataset[MARK] = '';
    for (const name of ['dragenter', 'dragover', 'drop'] as const) column.addEventListener(name, over);
    column.addEventListener('dragleave', leave);
    return () => {
      delete column.dataset[MARK];
      delete column.dataset['dropped'];
      for (const name of ['dragenter', 'dragover', 'drop'] as const) column.removeEventListener(name, over);
      column.removeEventListener('dragleave', leave);
    };
  }, [inside]);
}
