import { expect, it } from 'vitest';
import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { StoredContact } from '../../store/contacts.ts';
import { renameGroup } from './rename-group.ts';

const members = Array.from({ length: 20 }, (_, number) => `p${number}@example.com` as BareJid);

/** Renames Friends to Verona; `groupsOf` is where each stands at the moment, undefined: nowhere any more. Whom a set went out for, and what came of it. */
async function rename(groupsOf: (address: BareJid) => readonly string[] | undefined, answer: Result<undefined, AppError> = ok(undefined)) {
  const asked: [BareJid, readonly string[]][] = [];
  const outcome = await renameGroup({
    members, from: 'Friends', to: 'Verona',
    contactOf: (address) => {
      const groups = groupsOf(address);
      return groups && { name: '', groups } as unknown as StoredContact;
    },
    set: async (address, _name, groups) => {
      asked.push([address, groups]);
      return answer;
    },
  });
  return { asked, ...outcome };
}

it('asks nothing of whom another device moved or removed meanwhile (R211)', async () => {
  const { asked, renamed, failed } = await rename((address) => (address === members[3] ? undefined : address === members[4] ? ['Elsewhere'] : ['Friends', 'Verona']));
  expect(asked).toEqual(members.filter((address) => address !== members[3] && address !== members[4]).map((address) => [address, ['Verona']]));
  expect([renamed, failed]).toEqual([20, []]);
});

it('goes on after a refusal, and stops where asking on is of no use: all are told (R211)', async () => {
  for (const [error, most] of [[{ code: 'refused', condition: 'not-allowed' }, 20], [{ code: 'offline' }, 8], [{ code: 'timeout' }, 8]] as const) {
    const { asked, renamed, failed } = await rename(() => ['Friends'], err(error));
    expect([asked.length, renamed]).toEqual([most, 0]);
    expect(failed.map(({ address }) => address)).toEqual(expect.arrayContaining(members));
    for (const each of failed) expect(each.error).toEqual(error);
  }
});
