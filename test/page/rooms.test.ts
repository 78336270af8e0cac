import { expect, it } from 'vitest';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample } from '../kit/sample-people.ts';
import { fillRoom, occupants, ROOM } from '../kit/sample-room.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const withRoom = (core: ScriptedCore): void => fillRoom(core, Date.now());
const NAME = 'The community garden';

it('a room shows a log attributed by nickname, and who is there with what they are (R011, R012)', async () => {
  const { page, core } = await open(withRoom);
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: NAME }).click();
  const log = page.getByRole('log', { name: `Messages with ${NAME}` });
  await log.getByRole('article', { name: /^Søren, / }).first().waitFor();
  expect(await log.getByRole('article', { name: /^You, / }).count()).toBe(1);
  expect(await log.getByText('Νεφέλη').first().isVisible()).toBe(true);
  const list = page.getByRole('list', { name: 'Occupants' });
  expect(await list.getByRole('listitem').first().getAttribute('aria-label')).toBe('Søren, owner');
  await list.getByRole('listitem', { name: 'Νεφέλη, administrator' }).waitFor();
  // Of 129 only those in sight are in the page.
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  core.emit('room.occupants', { accountId: ACCOUNT, address: ROOM, isWhole: false, changed: [{ ...occupants()[0]!, nick: 'Ada' }], removed: ['Søren'] });
  await list.getByRole('listitem', { name: 'Ada, owner' }).waitFor();
  expect(await list.getByRole('listitem', { name: 'Søren, owner' }).count()).toBe(0);
});

it('is joined by the keyboard alone: refused in words, then entered, then written to', async () => {
  const { page, core } = await open((scripted) => fillSample(scripted, Date.now()));
  core.on('room.join', ({ password }) => (password === undefined ? err({ code: 'room', problem: { kind: 'password-required' } }) : ok({})));
  await page.getByRole('button', { name: 'Join room' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Join room' });
  await dialog.getByRole('textbox', { name: 'Room address' }).waitFor();
  await page.keyboard.type(ROOM);
  await page.keyboard.press('Tab');
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Nickname' }).inputValue()).toBe('mira');
  await page.keyboard.press('Enter');
  await dialog.getByText('The room asks for its password.').waitFor();
  await dialog.getByRole('textbox', { name: 'Password' }).focus();
  await page.keyboard.type('roses');
  core.emit('room.changed', { rooms: [{ accountId: ACCOUNT, address: ROOM, name: NAME, subject: '', nick: 'mira', phase: 'joined', role: 'participant', affiliation: 'none' }] });
  core.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: ROOM, unread: 0 }] });
  await page.keyboard.press('Enter');
  await page.getByRole('log', { name: `Messages with ${NAME}` }).waitFor();
  expect(core.callsOf('room.join').at(-1)).toEqual({ accountId: ACCOUNT, address: ROOM, nick: 'mira', password: 'roses' });
  await page.getByRole('textbox', { name: 'Message', exact: true }).focus();
  await page.keyboard.type('Hello garden');
  await page.keyboard.press('Enter');
  await until(() => core.callsOf('message.send').length === 1, 'the message');
  expect(core.callsOf('message.send')[0]).toMatchObject({ address: ROOM, body: 'Hello garden' });
  await page.getByRole('button', { name: 'Leave room' }).focus();
  await page.keyboard.press('Enter');
  await until(() => core.callsOf('room.leave').length === 1, 'the leave');
});

it('says why the person was put out and offers the way back, without a field to write in', async () => {
  const { page, core } = await open((scripted) => {
    withRoom(scripted);
    const [room] = scripted.snapshot.rooms;
    scripted.snapshot = { ...scripted.snapshot, rooms: [{ ...room!, phase: 'out', problem: { kind: 'kicked', by: 'Søren', reason: 'No advertising' } }], occupants: [] };
  });
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: NAME }).click();
  await page.getByText(/You were put out of the room by .*Søren.*No advertising/u).waitFor();
  expect(await page.getByRole('textbox', { name: 'Message', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Join again' }).press('Enter');
  await until(() => core.callsOf('room.join').length === 1, 'the join');
});

it('invitations only ask', async () => {
  const { page, core } = await open((scripted) => {
    fillSample(scripted, Date.now());
    scripted.snapshot = { ...scripted.snapshot, invitations: [{ accountId: ACCOUNT, address: ROOM, inviter: 'anna@linnet.example', reason: 'We plant beans', receivedAt: 1 }] };
  });
  const invitation = page.getByRole('listitem', { name: `anna@linnet.example invites you to ${ROOM}` });
  await invitation.getByText('We plant beans').waitFor();
  expect(core.callsOf('room.join')).toEqual([]);
  await invitation.getByRole('button', { name: 'Decline' }).press('Enter');
  await until(() => core.callsOf('room.decline').length === 1, 'the decline');
});

it('a flood of a thousand who join leaves the page at work', async () => {
  const { page, core } = await open(withRoom);
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button', { name: NAME }).click();
  const list = page.getByRole('list', { name: 'Occupants' });
  await list.getByRole('listitem').first().waitFor();
  const all = occupants(1000);
  const began = Date.now();
  for (let start = 0; start < all.length; start += 33) core.emit('room.occupants', { accountId: ACCOUNT, address: ROOM, isWhole: false, changed: all.slice(start, start + 33), removed: [] });
  await page.getByRole('heading', { name: '1,009 people' }).or(page.getByText('1009 people').first()).waitFor();
  const took = Date.now() - began;
  expect(took).toBeLessThan(5_000);
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
});
