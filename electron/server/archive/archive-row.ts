import type { SqlRow } from '../../store/database.ts';
import { integer, text } from '../../store/rows.ts';
import type { ArchiveResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import { parseStanza } from '../store/stanza-text.ts';

/** A row as its owner may see it; nothing where its text is no XML any more. */
export function resultOf(row: SqlRow): ArchiveResult[] {
  const message = parseStanza(text(row, 'stanza'));
  return message ? [{ id: text(row, 'id'), stamp: integer(row, 'at'), message }] : [];
}
