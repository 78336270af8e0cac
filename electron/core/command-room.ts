import type { AppError } from '../contract/errors.ts';
import type { AccountId } from '../contract/models/address.ts';
import { bareOf, isFull, parseBareJid, parseJid, type BareJid, type Jid } from '../lib/jid.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { XmppClient } from '../xmpp/kit/xmpp-client.ts';
import type { AccountRoom } from './accounts/account-room.ts';
import type { Workspace } from './workspace.ts';

/** The answer of a command that has nothing to say. */
export const DONE: { readonly ok: true; readonly value: Record<string, never> } = ok({});

/** What a command about one address of one account works with. */
export interface Target {
  readonly room: AccountRoom;
  readonly address: BareJid;
}

export interface OnlineTarget extends Target {
  readonly client: XmppClient;
}

export function findRoom(workspace: Workspace, accountId: AccountId): Result<AccountRoom, AppError> {
  const room = workspace.accounts.get(accountId);
  return room ? ok(room) : err({ code: 'unknown-account' });
}

/** The account, and the address as RFC 7622 writes it; a full address counts as its bare one (R157). */
export function findTarget(workspace: Workspace, input: { readonly accountId: AccountId; readonly address: string }): Result<Target, AppError> {
  const room = findRoom(workspace, input.accountId);
  if (!room.ok) return room;
  const address = readAddress(input.address);
  return address === undefined ? err({ code: 'bad-address' }) : ok({ room: room.value, address });
}

/** The same, where the server must be asked now. */
export function findOnlineTarget(workspace: Workspace, input: { readonly accountId: AccountId; readonly address: string }): Result<OnlineTarget, AppError> {
  const target = findTarget(workspace, input);
  if (!target.ok) return target;
  const { client } = target.value.room;
  return client ? ok({ ...target.value, client }) : err({ code: 'offline' });
}

/** The account and a conversation's other side: an occupant's full address where they are in a room of ours, else a bare one. */
export function findPeer(workspace: Workspace, input: { readonly accountId: AccountId; readonly address: string }): Result<{ readonly room: AccountRoom; readonly peer: Jid }, AppError> {
  const room = findRoom(workspace, input.accountId);
  if (!room.ok) return room;
  const jid = parseJid(input.address.trim());
  if (jid !== undefined && isFull(jid) && room.value.parts.rooms.has(jid)) return ok({ room: room.value, peer: jid });
  const address = jid === undefined ? readAddress(input.address) : bareOf(jid);
  return address === undefined ? err({ code: 'bad-address' }) : ok({ room: room.value, peer: address });
}

function readAddress(text: string): BareJid | undefined {
  const [bare] = text.trim().split('/');
  return parseBareJid(bare ?? '');
}
