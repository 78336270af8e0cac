import { bareOf, type BareJid } from '../../lib/jid.ts';
import type { ArchivedMessage } from '../../store/archived-messages.ts';
import type { ArchiveId } from '../../store/keys.ts';
import type { MessageApi } from '../../xmpp/features/rfc3921-message/index.ts';
import type { MucApi } from '../../xmpp/features/xep-0045-muc/index.ts';
import type { InvitationApi } from '../../xmpp/features/xep-0249-invitation/index.ts';
import type { ArchiveItem } from '../../xmpp/features/xep-0313-mam/index.ts';
import type { MessageReader, ReaderFeatures } from '../messages/message-reader.ts';

export interface ItemFeatures extends ReaderFeatures {
  readonly messages: MessageApi;
  readonly muc: MucApi;
  readonly direct: InvitationApi;
}

/**
 * A message of the own archive as it is kept. Undefined where it is none to keep: what rooms said is in their own archives, an invitation
 * of the past invites nobody, and an error or a notice of typing says nothing.
 */
export function archivedMessage({ id, stamp, message }: ArchiveItem, reader: MessageReader, features: ItemFeatures, own: BareJid): ArchivedMessage | undefined {
  const read = features.messages.read(message);
  const { from, to, type } = read;
  if (type === 'groupchat' || type === 'error' || features.muc.invitationOf(message) || features.direct.of(message)) return undefined;
  const isOwn = bareOf(from) === own && to !== undefined && bareOf(to) !== own;
  const stored = reader.read({ ...read, type }, features, { isOwn, at: stamp });
  return stored && { ...stored, archiveId: id as ArchiveId, cameBy: 'archive' };
}
