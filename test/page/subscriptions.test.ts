import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { err } from '../../electron/lib/result.ts';
import { putHappened, putStanding } from '../kit/sample-history.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
const NOW = Date.now();

function anna(change: Partial<Contact>, more: (core: ScriptedCore) => void = () => undefined): (core: ScriptedCore) => void {
  return (core) => {
    fillSample(core, NOW);
    putStanding(core, ANNA, change);
    more(core);
  };
}

const asks = (core: ScriptedCore): void => void (core.snapshot = { ...core.snapshot, requests: [{ accountId: ACCOUNT, address: ANNA, nick: '', note: '', receivedAt: NOW }] });
const preApproves = (core: ScriptedCore): void => void (core.snapshot = { ...core.snapshot, accounts: [scriptedAccount({ canPreApprove: true })] });

/** Opened by the keyboard alone: the contact's row, Enter, and the button of the chat's head. */
async function details(page: Page): Promise<Locator> {
  await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Anna Lindqvist/u }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Details', exact: true }).focus();
  await page.keyboard.press('Enter');
  return page.getByRole('complementary', { name: 'Details' });
}

async function press(page: Page, button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
}

async function describedBy(button: Locator): Promise<string> {
  return button.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '');
}

describe('who sees whom', () => {
  it('they see me and I do not see them: one button asks, and says what it does (R178)', async () => {
    const { page, core } = await open(anna({ subscription: 'from' }));
    const panel = await details(page);
    await panel.getByText('They see your presence; you do not see theirs.').waitFor();
    const ask = panel.getByRole('button', { name: 'Ask to see their presence' });
    expect(await describedBy(ask)).toContain('once they say yes');
    await press(page, ask);
    await until(() => core.callsOf('subscription.request').length === 1, 'request');
    core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...core.snapshot.contacts.find(({ address }) => address === ANNA)!, isAsking: true }] });
    await panel.getByText('You have asked to see theirs and wait for their answer.').waitFor();
    await press(page, panel.getByRole('button', { name: 'Take request back' }));
    await until(() => core.callsOf('subscription.cancel').length === 1, 'cancel');
    await press(page, panel.getByRole('button', { name: 'Ask again' }));
    await until(() => core.callsOf('subscription.request').length === 2, 'asked again');
  });

  it('I see them and they do not see me: where the server takes it, one button lets them without asking (N05)', async () => {
    const { page, core } = await open(anna({ subscription: 'to' }, preApproves));
    const panel = await details(page);
    await panel.getByText('You see their presence; they do not see yours.').waitFor();
    await press(page, panel.getByRole('button', { name: 'Let them see you without asking' }));
    await until(() => core.callsOf('subscription.approve').length === 1, 'allowed');
    core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...core.snapshot.contacts.find(({ address }) => address === ANNA)!, isApproved: true }] });
    await panel.getByText('They will see yours as soon as they ask.').waitFor();
    await press(page, panel.getByRole('button', { name: 'Do not let them without asking' }));
    await until(() => core.callsOf('subscription.deny').length === 1, 'disallowed');
  });

  it('where it does not, that is said, and nothing without effect is offered (T14)', async () => {
    const { page } = await open(anna({ subscription: 'to' }));
    const panel = await details(page);
    await panel.getByText('Only they can ask to see yours.').waitFor();
    await page.getByRole('button', { name: 'More about Anna Lindqvist' }).or(page.locator('.chat-head [aria-haspopup="menu"]')).first().click();
    await page.getByRole('menu').waitFor();
    expect(await page.getByRole('menuitem', { name: 'Let them see my presence', exact: true }).count()).toBe(0);
    expect(await page.getByRole('menuitem', { name: 'Ask to see their presence' }).count()).toBe(0);
  });

  it('their request waits: it can be answered there, by what it says (R276)', async () => {
    const { page, core } = await open(anna({ subscription: 'to' }, asks));
    const panel = await details(page);
    await panel.getByText('You see their presence, and they ask to see yours.').waitFor();
    await press(page, panel.getByRole('button', { name: 'Approve' }));
    await until(() => core.callsOf('subscription.approve').length === 1, 'approve');
    expect(core.callsOf('subscription.approve')[0]).toMatchObject({ address: ANNA, add: false });
    await press(page, panel.getByRole('button', { name: 'Deny' }));
    await until(() => core.callsOf('subscription.deny').length === 1, 'deny');
  });

  for (const [error, words] of [['forbidden', /their server that you may not/u], ['not-authorized', /have not answered your request yet/u]] as const) {
    it(`their server answers ${error} though our list says that we see them: that is said, and we can ask again (R141, R142)`, async () => {
      const { page, core } = await open(anna({ subscription: 'both' }, (scripted) => scripted.setContacts(scripted.snapshot.contacts, [...scripted.snapshot.presences.filter(({ address }) => address !== ANNA), { accountId: ACCOUNT, address: ANNA, resources: [], error }])));
      const panel = await details(page);
      await panel.getByText(words).waitFor();
      await press(page, panel.getByRole('button', { name: 'Ask to see their presence' }));
      await until(() => core.callsOf('subscription.request').length === 1, 'request');
      expect(core.callsOf('subscription.request')[0]).toMatchObject({ address: ANNA });
      await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().focus();
      await page.keyboard.press('Shift+F10');
      await press(page, page.getByRole('menuitem', { name: 'Ask to see their presence', exact: true }));
      await until(() => core.callsOf('subscription.request').length === 2, 'asked from the menu');
      core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ accountId: ACCOUNT, address: ANNA, resources: [{ resource: 'phone', show: 'online', status: '', priority: 0, since: NOW }] }] });
      await panel.getByText(words).waitFor({ state: 'detached' });
      expect(await panel.getByRole('button', { name: 'Ask to see their presence' }).count()).toBe(0);
    });
  }

  it('is said as the roster and the requests have it, in each of the nine states (R226, R228, R236, R242, R246, R249, R254, R257, R258, R266, R267)', async () => {
    const { page, core } = await open(anna({ subscription: 'both' }));
    const panel = await details(page);
    const become = (change: Partial<Contact>, hasRequest = false): void => {
      core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [], changed: [{ ...core.snapshot.contacts.find(({ address }) => address === ANNA)!, isAsking: false, ...change }] });
      const request = { accountId: ACCOUNT, address: ANNA, nick: '', note: '', receivedAt: NOW };
      core.emit('requests.changed', hasRequest ? { accountId: ACCOUNT, changed: [request], removed: [] } : { accountId: ACCOUNT, changed: [], removed: [ANNA] });
    };
    for (const [change, hasRequest, words] of [
      [{ subscription: 'both' }, false, 'You see each other’s presence.'], [{ subscription: 'to' }, false, 'You see their presence; they do not see yours.'],
      [{ subscription: 'to' }, true, 'You see their presence, and they ask to see yours.'], [{ subscription: 'from' }, false, 'They see your presence; you do not see theirs.'],
      [{ subscription: 'from', isAsking: true }, false, 'They see your presence. You have asked to see theirs and wait for their answer.'],
      [{ subscription: 'none' }, false, 'You do not see each other’s presence.'], [{ subscription: 'none', isAsking: true }, false, 'You have asked to see their presence and wait for their answer.'],
      [{ subscription: 'none' }, true, 'They ask to see your presence.'], [{ subscription: 'none', isAsking: true }, true, 'You have each asked to see the other’s presence.'],
    ] as const) {
      become(change, hasRequest);
      await panel.getByText(words, { exact: true }).waitFor();
    }
  });

  it('each step in the menu says what it will do', async () => {
    const { page } = await open(anna({ subscription: 'from' }, asks));
    await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().focus();
    await page.keyboard.press('Shift+F10');
    const item = (name: string): Locator => page.getByRole('menuitem', { name, exact: true });
    expect(await describedBy(item('Ask to see their presence'))).toMatch(/are asked/u);
    expect(await describedBy(item('Stop letting them see my presence'))).toMatch(/see you as offline/u);
  });
});

describe('what happened', () => {
  it('stands in the details with its time: accepted, denied, looked at no longer (R050, R051, R052)', async () => {
    const { page, core } = await open(anna({}, (scripted) => putHappened(scripted, ANNA, ['we-asked', 'they-denied', 'we-asked', 'they-approved', 'they-asked', 'we-approved'], NOW)));
    const panel = await details(page);
    const list = panel.getByRole('region', { name: 'What happened' }).getByRole('listitem');
    await list.first().waitFor();
    expect(await list.locator('span').allInnerTexts()).toEqual([
      'You let them see your presence.', 'They asked to see your presence.', 'They accepted your request: you see their presence.',
      'You asked to see their presence.', 'They denied your request.', 'You asked to see their presence.',
    ]);
    expect(await list.first().getByRole('time').getAttribute('datetime')).toBe(new Date(NOW).toISOString());
    core.emit('subscription.logged', { events: [{ id: 90, accountId: ACCOUNT, address: ANNA, kind: 'showing-ended', at: NOW + 1000 }, { id: 91, accountId: ACCOUNT, address: 'rui@linnet.example', kind: 'removed', at: NOW + 1000 }] });
    await list.getByText('They no longer see your presence.').waitFor();
    core.emit('subscription.logged', { events: [{ id: 90, accountId: ACCOUNT, address: ANNA, kind: 'they-stopped-looking', at: NOW + 1000 }] });
    await list.getByText('They no longer look at your presence.').waitFor();
    expect(await list.count()).toBe(7);
  });
});

describe('removing a contact', () => {
  it('leaves the open chat, which says that they are in no list any more, wherever they were removed (R215)', async () => {
    const { page, core } = await open(anna({}));
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Anna Lindqvist/u }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    expect(await page.locator('.chat-head').getByText('Not in your contacts').count()).toBe(0);
    core.emit('contacts.changed', { accountId: ACCOUNT, isWhole: false, removed: [ANNA], changed: [] });
    await page.locator('.chat-head').getByText('Not in your contacts').waitFor();
    await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    expect(await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^(Anna Lindqvist|anna@)/u }).count()).toBe(0);
  });

  it('is said whole before it is done; Cancel and Escape do nothing, a refusal stays in the dialog (R208, R216)', async () => {
    const { page, core } = await open(anna({}, (scripted) => scripted.on('contact.remove', () => err({ code: 'refused', condition: 'not-allowed' }))));
    const dialog = page.getByRole('alertdialog', { name: 'Remove Anna Lindqvist?' });
    const choose = async (): Promise<void> => {
      await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Remove' }).focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
    };
    await choose();
    for (const words of ['leaves your contact list', 'You no longer see their presence', 'they no longer see yours']) await dialog.getByText(words).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await choose();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('contact.remove')).toEqual([]);
    await choose();
    await press(page, dialog.getByRole('button', { name: 'Remove' }));
    await dialog.getByText('The server refused').waitFor();
    await page.getByRole('row', { name: /^Anna Lindqvist/u, includeHidden: true }).first().waitFor();
    core.on('contact.remove', () => ({ ok: true, value: {} }));
    await press(page, dialog.getByRole('button', { name: 'Remove' }));
    await dialog.waitFor({ state: 'detached' });
    expect(core.callsOf('contact.remove')).toEqual([{ accountId: ACCOUNT, address: ANNA }, { accountId: ACCOUNT, address: ANNA }]);
  });
});

it('what others answered stands above the lists until it is put away, by keyboard alone (R050, R052)', async () => {
  const { page, core } = await open(anna({ subscription: 'none', isAsking: true }));
  const logged = (id: number, address: string, kind: 'they-approved' | 'they-denied' | 'seeing-ended' | 'they-stopped-showing'): void => (
    core.emit('subscription.logged', { events: [{ id, accountId: ACCOUNT, address, kind, at: Date.now() }] }));
  logged(901, ANNA, 'they-approved');
  const news = page.getByRole('region', { name: 'News' });
  await news.getByRole('listitem').filter({ hasText: 'Anna Lindqvist' }).getByText('They accepted your request').waitFor();
  logged(902, 'rui@linnet.example', 'seeing-ended');
  logged(902, 'rui@linnet.example', 'they-stopped-showing');
  logged(903, 'theo@linnet.example', 'they-denied');
  await news.getByRole('button', { name: 'Dismiss all 3' }).waitFor();
  expect(await news.getByRole('listitem').count()).toBe(2);
  await press(page, news.getByRole('button', { name: /^Dismiss news of Theo/u }));
  await press(page, news.getByRole('button', { name: 'Anna Lindqvist', exact: true }));
  await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
  await press(page, news.getByRole('button', { name: 'Dismiss all 2' }));
  await news.waitFor({ state: 'detached' });
});
