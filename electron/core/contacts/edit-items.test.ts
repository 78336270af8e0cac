import { expect, it } from 'vitest';
import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { editItems, type EditOutcome } from './edit-items.ts';
import { renamed } from './item-edits.ts';

const members = Array.from({ length: 20 }, (_, number) => `p${number}@example.com` as BareJid);

/** Renames Friends to Verona; `groupsOf` is where each stands at the moment, undefined: nowhere any more. Whom a set went out for, and what came of it. */
async function rename(groupsOf: (address: BareJid) => readonly string[] | undefined, answer: Result<{ readonly waits: boolean }, AppError> = ok({ waits: false })): Promise<EditOutcome & { readonly asked: [BareJid, readonly string[]][] }> {
  const asked: [BareJid, readonly string[]][] = [];
  const outcome = await editItems({
    itemOf: (address) => {
      const groups = groupsOf(address);
      return groups && { name: '', groups };
    },
    isSeen: () => true,
    set: async (address, words) => {
      asked.push([address, words?.groups ?? []]);
      return answer;
    },
  }, members, renamed('Friends', 'Verona'));
  return { asked, ...outcome };
}

it('asks nothing of whom another device moved or removed meanwhile (R211)', async () => {
  const { asked, changes, failed } = await rename((address) => (address === members[3] ? undefined : address === members[4] ? ['Elsewhere'] : ['Friends', 'Verona']));
  const there = members.filter((address) => address !== members[3] && address !== members[4]);
  expect(asked).toEqual(there.map((address) => [address, ['Verona']]));
  expect([changes.map(({ address }) => address), failed]).toEqual([there, []]);
  expect(changes[0]).toEqual({ address: members[0], before: { name: '', groups: ['Friends', 'Verona'] }, after: { name: '', groups: ['Verona'] }, isSeen: true });
});

it('goes on after a refusal, and stops where asking on is of no use: all are told (R211)', async () => {
  for (const [error, most] of [[{ code: 'refused', condition: 'not-allowed' }, 20], [{ code: 'offline' }, 8], [{ code: 'timeout' }, 8]] as const) {
    const { asked, changes, failed } = await rename(() => ['Friends'], err(error));
    expect([asked.length, changes]).toEqual([most, []]);
    expect(failed.map(({ address }) => address)).toEqual(expect.arrayContaining(members));
    for (const each of failed) expect(each.error).toEqual(error);
  }
});
