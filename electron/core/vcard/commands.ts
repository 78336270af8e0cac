import type { Handlers } from '../../contract/commands.ts';
import { encodeBase64 } from '../../lib/base64.ts';
import { parseBareJid } from '../../lib/jid.ts';
import { ok } from '../../lib/result.ts';
import { findRoom, findTarget } from '../command-room.ts';
import type { Workspace } from '../workspace.ts';

type VcardCommands = Pick<Handlers, 'vcard.read' | 'vcard.fetch' | 'vcard.save' | 'vcard.pictures' | 'vcard.picture'>;

export function vcardCommands(workspace: Workspace): VcardCommands {
  return {
    async 'vcard.read'(input) {
      const target = findTarget(workspace, input);
      if (!target.ok) return target;
      const vcard = await target.value.room.parts.vcards.read(target.value.address);
      return ok(vcard ? { vcard } : {});
    },
    async 'vcard.fetch'(input) {
      const target = findTarget(workspace, input);
      if (!target.ok) return target;
      const vcard = await target.value.room.parts.vcards.fetch(target.value.address);
      return vcard.ok ? ok({ vcard: vcard.value }) : vcard;
    },
    async 'vcard.save'({ accountId, revision, changes }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      const vcard = await room.value.parts.vcards.save(revision, changes);
      return vcard.ok ? ok({ vcard: vcard.value }) : vcard;
    },
    async 'vcard.pictures'({ accountId, addresses }) {
      const room = findRoom(workspace, accountId);
      if (!room.ok) return room;
      room.value.parts.vcards.announcements.wanted(addresses.flatMap((address) => parseBareJid(address) ?? []));
      const pictures = await workspace.store.vcards.picturesOf(accountId, addresses);
      return ok({ pictures: pictures.map(({ address, hash, type, data }) => ({ address, hash, type, data: encodeBase64(data) })) });
    },
    async 'vcard.picture'({ hash }) {
      const picture = await workspace.store.vcards.picture(hash);
      return ok(picture ? { picture: { hash, type: picture.type, data: encodeBase64(picture.data) } } : {});
    },
  };
}
