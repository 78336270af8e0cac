import { expect } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { AccountLists, ListRule } from '../../electron/contract/models/privacy-list.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';
import { ROMEO, snapshotOf } from './people.ts';

export const WORK = "<item type='group' value='Work' action='deny' order='5'><message/></item><item action='allow' order='9'/>";
export const DENY_TYBALT: ListRule = { scope: 'jid', value: 'tybalt@example.com', action: 'deny', kinds: [] };
export const DENY_ALL: ListRule = { scope: 'everybody', value: '', action: 'deny', kinds: [] };

export interface Scene {
  readonly core: CoreHarness;
  readonly server: ListServer;
  readonly accountId: AccountId;
}

/** Signed in at a server with these lists; what sign-in asked is put aside. */
export async function scene(lists: Readonly<Record<string, string>> = { work: WORK }, use: { active?: string; default?: string } = {}, roster = ''): Promise<Scene> {
  const core = new CoreHarness();
  const server = new ListServer(core);
  for (const [name, items] of Object.entries(lists)) server.lists.set(name, items);
  server.default = use.default;
  core.roster = `<query xmlns='jabber:iq:roster'>${roster}</query>`;
  await core.app.start();
  const accountId = await core.signIn();
  await core.frame();
  if (use.active !== undefined) {
    expect(await core.call('privacy.useList', { accountId, use: 'active', name: use.active, isConfirmed: true })).toMatchObject({ ok: true });
  }
  server.takeAsked();
  core.stream.takeSent();
  return { core, server, accountId };
}

export async function listsOf({ core }: Pick<Scene, 'core'>): Promise<AccountLists> {
  return (await snapshotOf(core)).privacyLists[0]!;
}

export async function signInAgain({ core, server }: Scene): Promise<void> {
  core.stream.drop();
  server.active = undefined;
  server.takeAsked();
  core.stream.takeSent();
  core.stream.goOnline(`${ROMEO}/again`);
  await core.frame();
}
