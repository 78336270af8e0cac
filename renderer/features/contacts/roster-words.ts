import type { TFunction } from '../../i18n/index.ts';
import { isolated as isolatedWords } from '../../i18n/isolated.ts';
import type { RosterEdit } from '../../../electron/contract/models/roster-edit.ts';
import { contactLabel } from '../../state/contact-index.ts';

/** A name inside one of our sentences, whatever direction it runs in. */
export function isolated(name: string): string {
  return isolatedWords(contactLabel(name, name));
}

/** Somebody by name, or how many they are. */
export function whoWords(t: TFunction, count: number, name: string | undefined): string {
  return count === 1 && name !== undefined ? isolated(name) : t('roster.contacts', { count });
}

/** What was done, as a sentence. */
export function editWords(t: TFunction, edit: RosterEdit, name: string | undefined): string {
  const who = whoWords(t, edit.count, name);
  const from = isolated(edit.from ?? '');
  const to = isolated(edit.to ?? '');
  switch (edit.kind) {
    case 'moved': return t('roster.moved', { who, group: to });
    case 'added': return t('roster.added', { who, group: to });
    case 'left': return edit.from === undefined ? t('roster.leftAll', { who }) : t('roster.left', { who, group: from });
    case 'regrouped': return t('roster.regrouped', { who, from, to });
    case 'changed': return t('roster.changed', { who });
    case 'new': return t('roster.new', { who });
    case 'removed': return t('roster.gone', { who });
    case 'imported': return t('roster.imported', { count: edit.count });
    case 'placed': return t('roster.reordered');
  }
}
