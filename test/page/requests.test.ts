import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Conversation } from '../../electron/contract/models/message.ts';
import { err } from '../../electron/lib/result.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const NOW = Date.now();
const LENA = 'lena@x.example';
const MAL = 'mal@evil.example';

function asks(core: ScriptedCore, ...addresses: string[]): void {
  core.snapshot = { ...core.snapshot, requests: [...core.snapshot.requests, ...addresses.map((address, index) => ({ accountId: ACCOUNT, address, nick: '', note: '', receivedAt: index }))] };
}

function wrote(core: ScriptedCore, address: string, ...bodies: string[]): void {
  core.putHistory(address, bodies.map((body) => said('in', body, NOW)), bodies.length);
  core.snapshot = { ...core.snapshot, conversations: core.snapshot.conversations.map((row) => (row.peer === address ? { ...row, request: 'waiting' as const } : row)) };
}

const rowOf = (core: ScriptedCore, address: string): Conversation => core.snapshot.conversations.find(({ peer }) => peer === address)!;
const region = (page: Page): Locator => page.getByRole('region', { name: 'Requests' });

async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
}

describe('requests', () => {
  it('strangers’ messages stand apart: one count on the rail, none among the chats, let in with one key', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, NOW);
      asks(scripted, LENA);
      wrote(scripted, LENA, 'It is me, Lena');
      wrote(scripted, MAL, 'buy', 'buy now');
    });
    await press(page, page.getByRole('button', { name: 'Requests, 2 waiting' }));
    const card = region(page).getByRole('listitem', { name: `${MAL} wrote to you` });
    await card.getByText('buy now').waitFor();
    await region(page).getByRole('listitem', { name: `${LENA} wants to see your presence` }).getByText('It is me, Lena').waitFor();
    expect(await region(page).getByRole('listitem').count()).toBe(2);
    await press(page, page.getByRole('button', { name: /^Chats/u }));
    expect(await page.getByRole('list', { name: 'Conversations' }).getByText(MAL).count()).toBe(0);
    await press(page, page.getByRole('button', { name: 'Requests, 2 waiting' }));
    await press(page, card.getByRole('button', { name: 'Read 2 messages' }));
    await page.getByRole('log', { name: `Messages with ${MAL}` }).getByText('buy now').waitFor();
    const bar = page.getByRole('region', { name: 'Message request' });
    await bar.getByText('You do not know each other yet').waitFor();
    await press(page, bar.getByRole('button', { name: 'Approve', exact: true }));
    await until(() => core.callsOf('conversation.answer').length === 1, 'answer');
    expect(core.callsOf('conversation.answer')).toEqual([{ accountId: ACCOUNT, address: MAL, isAccepted: true }]);
    expect(core.callsOf('subscription.approve')).toEqual([]);
    const { request: _, ...accepted } = rowOf(core, MAL);
    core.snapshot = { ...core.snapshot, conversations: core.snapshot.conversations.map((row) => (row.peer === MAL ? accepted : row)) };
    core.emit('conversation.changed', { conversations: [accepted] });
    await bar.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Requests, 1 waiting' }).waitFor();
    await press(page, page.getByRole('button', { name: /^Chats/u }));
    await page.getByRole('list', { name: 'Conversations' }).getByText(MAL).first().waitFor();
  });

  it('that nobody waits is said while we are connected alone: what is asked of who is offline waits at the server (R161)', async () => {
    const { page, core } = await open((scripted) => fillSample(scripted, NOW));
    await press(page, page.getByRole('button', { name: 'Requests', exact: true }));
    await region(page).getByText('Nobody is waiting').waitFor();
    core.setAccount(scriptedAccount({ connection: { phase: 'offline' } }));
    await region(page).getByText('Who asks or writes meanwhile appears here once you are.').waitFor();
    expect(await region(page).getByText('Nobody is waiting').count()).toBe(0);
    core.setAccount(scriptedAccount());
    await region(page).getByText('Nobody is waiting').waitFor();
  });

  it('whatever somebody calls themselves, the address stands first (hazard A16)', async () => {
    const { page } = await open((scripted) => {
      fillSample(scripted, NOW);
      scripted.snapshot = { ...scripted.snapshot, requests: [{ accountId: ACCOUNT, address: MAL, nick: 'Anna Lindqvist', note: '', receivedAt: NOW }] };
    });
    await press(page, page.getByRole('button', { name: 'Requests, 1 waiting' }));
    const card = region(page).getByRole('listitem', { name: `${MAL} wants to see your presence` });
    await card.getByText(`${MAL} wants to see your presence`).waitFor();
    await card.getByText('Anna Lindqvist').waitFor();
  });

  it('what is refused leaves both lists, whatever more they write', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, NOW);
      wrote(scripted, MAL, 'buy');
    });
    await press(page, page.getByRole('button', { name: 'Requests, 1 waiting' }));
    await press(page, region(page).getByRole('button', { name: 'Deny' }));
    await until(() => core.callsOf('conversation.answer').length === 1, 'answer');
    expect(core.callsOf('conversation.answer')[0]).toMatchObject({ isAccepted: false });
    core.emit('conversation.changed', { conversations: [{ ...rowOf(core, MAL), request: 'denied' }] });
    await page.getByText('Nobody is waiting').waitFor();
    const more = core.putHistory(MAL, [said('in', 'buy more', NOW + 1)], 2);
    core.emit('message.stored', { messages: more, conversations: [{ ...rowOf(core, MAL), request: 'denied' }] });
    await press(page, page.getByRole('button', { name: /^Chats/u }));
    expect(await page.getByText(MAL).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Requests', exact: true }).count()).toBe(1);
  });

  it('who is approved and added gets a name and groups, by keyboard (R234)', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, NOW);
      asks(scripted, LENA);
      wrote(scripted, MAL, 'we met');
    });
    await press(page, page.getByRole('button', { name: 'Requests, 2 waiting' }));
    for (const [title, name] of [[`${LENA} wants to see your presence`, 'Lena'], [`${MAL} wrote to you`, 'Mal']] as const) {
      const card = region(page).getByRole('listitem', { name: title });
      await press(page, card.getByRole('button', { name: 'Name and groups' }));
      await card.getByRole('textbox', { name: 'Name' }).fill(name);
      await card.getByRole('combobox', { name: 'Groups' }).fill('Choir');
      await page.keyboard.press('Enter');
      await card.getByRole('button', { name: 'Take out of Choir' }).waitFor();
      await card.getByRole('combobox', { name: 'Groups' }).fill('Friends');
      await page.keyboard.press('Tab');
      await press(page, card.getByRole('button', { name: 'Approve and add' }));
    }
    await until(() => core.callsOf('conversation.answer').length === 1, 'both');
    expect(core.callsOf('subscription.approve')).toEqual([{ accountId: ACCOUNT, address: LENA, add: true, name: 'Lena', groups: ['Choir', 'Friends'] }]);
    expect(core.callsOf('contact.add')).toEqual([{ accountId: ACCOUNT, address: MAL, name: 'Mal', groups: ['Choir', 'Friends'], note: '' }]);
  });

  it('many at once are each answered by what they wait for; a refusal is told once and stops the rest', async () => {
    const { page, core } = await open((scripted) => {
      fillSample(scripted, NOW);
      asks(scripted, ...Array.from({ length: 15 }, (_, number) => `s${number}@x.example`));
      for (let number = 0; number < 15; number += 1) wrote(scripted, `m${number}@x.example`, 'hi');
    });
    await press(page, page.getByRole('button', { name: 'Requests, 30 waiting' }));
    const all = region(page).getByRole('checkbox', { name: 'Select all' });
    await all.check();
    await region(page).getByText('30 selected').waitFor();
    await region(page).getByRole('button', { name: 'Deny' }).first().click();
    await until(() => core.callsOf('conversation.answer').length === 15, 'messages');
    expect(core.callsOf('subscription.deny')).toHaveLength(15);
    core.on('privacy.block', () => err({ code: 'offline' }));
    await all.check();
    await region(page).getByRole('button', { name: 'Block' }).first().click();
    await page.getByText('You are offline. Connect first').waitFor();
    await until(() => core.callsOf('privacy.block').length >= 10, 'blocks');
    expect(core.callsOf('privacy.block')).toHaveLength(10);
  });
});
