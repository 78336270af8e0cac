import { Ban, CopyPlus, FolderInput, Merge, MousePointer2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import { contactsIn, transferOf, type DragLoad, type Picked } from './picked.ts';
import { isolated, whoWords } from './roster-words.ts';
import type { RowDrag } from './use-row-drag.ts';

export type DropMark = 'move' | 'copy' | 'refused';

/** What a drop would do, for the mark on the heading and the words at the pointer; no `mark`: nothing. */
export function dropOf(t: TFunction, { load, over, gap, isCopy }: RowDrag<DragLoad>, nameOf: (picked: Picked) => string): { readonly mark: DropMark | undefined; readonly words: string } {
  const group = isolated(over?.group.name ?? '');
  if ('group' in load) {
    if (gap) return { mark: undefined, words: isolated(load.group.name) };
    if (!over || over.group.name === '' || over.group.key === load.group.key) return { mark: undefined, words: isolated(load.group.name) };
    if (over.group.accountId !== load.group.accountId) return { mark: 'refused', words: t('roster.otherAccount') };
    return { mark: 'move', words: t('roster.mergeInto', { from: isolated(load.group.name), to: group }) };
  }
  const contacts = contactsIn(load.picked);
  const [first] = load.picked;
  const who = (count: number): string => whoWords(t, count, contacts === 1 && first ? nameOf(first) : undefined);
  if (!over) return { mark: undefined, words: `${who(contacts)} · ${t('roster.dragHint')}` };
  const transfer = transferOf(load.picked, over.group, isCopy);
  if (transfer.kind === 'other-account') return { mark: 'refused', words: t('roster.otherAccount') };
  if (transfer.kind === 'nothing' && gap) return { mark: undefined, words: who(contacts) };
  if (transfer.kind === 'nothing') return { mark: undefined, words: t('roster.already', { group: over.group.name === '' ? t('roster.noGroup') : group }) };
  if (over.group.name === '') return { mark: 'move', words: t('roster.toNoGroup', { who: who(transfer.count) }) };
  return { mark: isCopy ? 'copy' : 'move', words: t(isCopy ? 'roster.copyTo' : 'roster.moveTo', { who: who(transfer.count), group }) };
}

const ICONS = { move: FolderInput, copy: CopyPlus, refused: Ban, merge: Merge, none: MousePointer2 } as const;

export function DropIcon({ mark, isMerge = false }: { readonly mark: DropMark | undefined; readonly isMerge?: boolean }): ReactNode {
  const Icon = ICONS[mark === 'move' && isMerge ? 'merge' : (mark ?? 'none')];
  return <Icon size={16} strokeWidth={1.75} aria-hidden="true" />;
}

/** Follows the pointer. It says nothing to a screen reader: what a drop did is said when it is done. */
export function DragPreview({ place, mark, words, isMerge }: { readonly place: RefObject<HTMLDivElement | null>; readonly mark: DropMark | undefined; readonly words: string; readonly isMerge: boolean }): ReactNode {
  return (
    <div ref={place} className="drag-preview" aria-hidden="true">
      <div className={mark === 'refused' ? 'drag-words drag-refused' : 'drag-words'}><DropIcon mark={mark} isMerge={isMerge} /><bdi>{words}</bdi></div>
    </div>
  );
}
