import { describe, expect, it } from 'vitest';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Arrangement } from '../settings/arrangement.ts';
import type { ItemWords } from './edit-items.ts';
import { moved } from './item-edits.ts';
import { RosterEdits } from './roster-edits.ts';

const ACCOUNT = 1 as AccountId;
const NURSE = 'nurse@example.com' as BareJid;
const PETER = 'peter@example.com' as BareJid;

/** A server's roster in memory, whose pushes come at once unless they are held. */
function roster() {
  const items = new Map<BareJid, ItemWords>([[NURSE, { name: 'Nurse', groups: ['Work', 'Verona'] }], [PETER, { name: '', groups: ['Work'] }]]);
  const state = { items, isPushing: true, isOnline: true, refuses: undefined as BareJid | undefined, asked: [] as BareJid[] };
  const byHand = { current: { contactOrders: {}, groupOrders: {} } as Arrangement, set: async (change: Arrangement) => { byHand.current = change; } };
  const edits = new RosterEdits(() => (!state.isOnline ? err({ code: 'offline' }) : ok({
    itemOf: (address) => items.get(address),
    isSeen: (address) => address === NURSE,
    set: async (address, item, request): Promise<Result<{ readonly waits: boolean }, AppError>> => {
      if (address === state.refuses) return err({ code: 'refused', condition: 'not-allowed' });
      if (request !== undefined) state.asked.push(address);
      if (state.isPushing && item) items.set(address, item);
      else if (state.isPushing) items.delete(address);
      return ok({ waits: false });
    },
  })), byHand);
  const groups = (): (readonly string[])[] => [...items.values()].map((item) => item.groups);
  const move = () => edits.make(ACCOUNT, { kind: 'moved', to: 'Friends' }, [NURSE, PETER], moved(new Map([[NURSE, ['Work']], [PETER, ['Work']]]), 'Friends'));
  return { state, edits, groups, move, byHand };
}

const BEFORE = [['Work', 'Verona'], ['Work']];
const AFTER = [['Verona', 'Friends'], ['Friends']];

describe('what was done to the roster', () => {
  it('is taken back and done again, as often as there is something', async () => {
    const { edits, groups, move } = roster();
    expect(await edits.undo()).toEqual(ok(undefined));
    await move();
    expect(groups()).toEqual(AFTER);
    expect(await edits.undo()).toMatchObject({ ok: true, value: { edit: { kind: 'moved', to: 'Friends', count: 2 }, failed: [] } });
    expect(groups()).toEqual(BEFORE);
    expect(await edits.undo()).toEqual(ok(undefined));
    await edits.redo();
    expect(groups()).toEqual(AFTER);
    expect(await edits.redo()).toEqual(ok(undefined));
    await edits.undo();
    // Something new: what was taken back is past.
    await edits.make(ACCOUNT, { kind: 'added', to: 'Choir' }, [PETER], moved(new Map(), 'Choir'));
    expect(await edits.redo()).toEqual(ok(undefined));
    expect(groups()).toEqual([['Work', 'Verona'], ['Work', 'Choir']]);
  });

  it('changes nothing of somebody who is there already, and is then nothing to take back', async () => {
    const { edits, groups } = roster();
    expect(await edits.make(ACCOUNT, { kind: 'moved', to: 'Work' }, [PETER], moved(new Map([[PETER, ['Work']]]), 'Work'))).toEqual(ok({ changes: [], failed: [], waits: false }));
    expect([groups(), await edits.undo()]).toEqual([BEFORE, ok(undefined)]);
  });

  it('is not taken back where another device has changed one of them since: nothing is overwritten', async () => {
    const { state, edits, groups, move } = roster();
    await move();
    state.items.set(PETER, { name: 'Peter', groups: ['Friends'] });
    expect(await edits.undo()).toEqual(err({ code: 'changed-elsewhere' }));
    expect(groups()).toEqual(AFTER);
    state.items.delete(PETER);
    await edits.make(ACCOUNT, { kind: 'left', from: 'Verona' }, [NURSE], moved(new Map([[NURSE, ['Verona']]]), undefined));
    state.items.delete(NURSE);
    expect(await edits.undo()).toEqual(err({ code: 'changed-elsewhere' }));
  });

  it('is taken back though its push is still on its way', async () => {
    const { state, edits, groups, move } = roster();
    state.isPushing = false;
    await move();
    expect(groups()).toEqual(BEFORE);
    state.isPushing = true;
    expect(await edits.undo()).toMatchObject({ ok: true, value: { edit: { count: 2 } } });
  });

  it('stays to be taken back where that was refused', async () => {
    const { state, edits, groups, move } = roster();
    await move();
    state.refuses = NURSE;
    expect(await edits.undo()).toMatchObject({ ok: true, value: { edit: { count: 1 }, failed: [{ address: NURSE }] } });
    expect(groups()).toEqual([AFTER[0], BEFORE[1]]);
    state.refuses = undefined;
    expect(await edits.undo()).toMatchObject({ ok: true, value: { edit: { count: 1 } } });
    expect(groups().map((each) => [...each].sort())).toEqual([['Verona', 'Work'], ['Work']]);
  });

  it('brings back whom it removed, who are asked again where they were seen, and takes away whom it added', async () => {
    const { state, edits } = roster();
    const remove = (address: BareJid) => edits.make(ACCOUNT, { kind: 'removed', address }, [address], () => ok(undefined));
    await remove(NURSE);
    await remove(PETER);
    expect([...state.items]).toEqual([]);
    await edits.undo();
    expect(await edits.undo()).toMatchObject({ ok: true, value: { edit: { kind: 'removed', address: NURSE, count: 1 }, failed: [] } });
    expect(state.items.get(NURSE)).toEqual({ name: 'Nurse', groups: ['Work', 'Verona'] });
    expect([state.items.size, state.asked]).toEqual([2, [NURSE]]);

    const tybalt = 'tybalt@example.com' as BareJid;
    await edits.make(ACCOUNT, { kind: 'new', address: tybalt }, [tybalt], () => ok({ name: 'Cat', groups: [] }), { requestTo: () => 'It is me' });
    expect([state.items.get(tybalt), state.asked.at(-1)]).toEqual([{ name: 'Cat', groups: [] }, tybalt]);
    await edits.undo();
    expect(state.items.has(tybalt)).toBe(false);
    await edits.redo();
    expect([state.items.get(tybalt), state.asked.filter((address) => address === tybalt).length]).toEqual([{ name: 'Cat', groups: [] }, 2]);
  });

  it('of an order by hand too, in its turn among the others, unless that is another one since', async () => {
    const { edits, groups, move, byHand } = roster();
    const key = '1/Work';
    await edits.place(ACCOUNT, { slot: 'contactOrders', key, after: [PETER, NURSE] });
    await move();
    await edits.place(ACCOUNT, { slot: 'groupOrders', key: '1', after: ['Friends', 'Work'] });
    expect(await edits.undo()).toEqual(ok({ edit: { kind: 'placed', count: 1 }, failed: [] }));
    expect(byHand.current).toEqual({ contactOrders: { [key]: [PETER, NURSE] }, groupOrders: {} });
    await edits.undo();
    await edits.undo();
    expect([byHand.current, groups()]).toEqual([{ contactOrders: {}, groupOrders: {} }, BEFORE]);
    await edits.redo();
    expect(byHand.current.contactOrders[key]).toEqual([PETER, NURSE]);
    byHand.current = { ...byHand.current, contactOrders: { [key]: [NURSE] } };
    expect(await edits.undo()).toEqual(err({ code: 'changed-elsewhere' }));
    expect(byHand.current.contactOrders[key]).toEqual([NURSE]);
  });

  it('is done one after the other, in the order it was asked for', async () => {
    const { edits, groups, move } = roster();
    await Promise.all([move(), edits.undo(), edits.redo(), edits.undo()]);
    expect(groups()).toEqual(BEFORE);
  });
});
