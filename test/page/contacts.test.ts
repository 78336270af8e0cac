import { describe, expect, it } from 'vitest';
import type { Contact } from '../../electron/contract/models/contact.ts';
import { err } from '../../electron/lib/result.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, scriptedAccount, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

function many(core: ScriptedCore, count: number): void {
  const contacts = Array.from({ length: count }, (_, number): Contact => ({
    accountId: ACCOUNT, address: `p${number}@linnet.example`, name: `Person ${String(number).padStart(5, '0')}`, groups: [`Group ${String(number % 20).padStart(2, '0')}`], subscription: 'both', isAsking: false,
  }));
  core.snapshot = { ...core.snapshot, accounts: [scriptedAccount()] };
  core.setContacts(contacts, contacts.map(({ accountId, address }) => ({ accountId, address, resources: [{ resource: 'r', show: 'online', status: '', priority: 0, since: 0 }] })));
}

describe('the contact list', () => {
  it('names groups and contacts as people and screen readers expect', async () => {
    const { page } = await open(sample);
    const tree = page.getByRole('treegrid', { name: 'Contacts' });
    for (const name of ['Family, 2 of 3', 'Friends, 6 of 6']) await tree.getByRole('row', { name, exact: true }).waitFor();
    for (const name of ['Rui, Away, Out for a run', 'Großmutter, Offline']) await tree.getByRole('row', { name, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Contacts' }).click();
    await tree.getByRole('row', { name: 'София Ковалёва, Free for chat, Пишите, я здесь, 1 unread', exact: true }).waitFor();
    expect(await tree.getByRole('row', { name: 'Family, 2 of 3' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('has every row in sight in the very frame that scrolls to it, however far that is', async () => {
    const { page } = await open((core) => many(core, 2_000));
    await page.getByRole('row', { name: /^Person/u }).first().waitFor();
    const missing = await page.evaluate(async () => {
      const tree = document.querySelector('[role=treegrid]')!;
      const { left, top, height } = tree.getBoundingClientRect();
      const painted = new MessageChannel();
      const without: number[] = [];
      for (const place of [500, 1_500, 4_000, 40_000, 90_000, 20_000, 0]) {
        tree.scrollTop = place;
        await new Promise<void>((resolve) => {
          painted.port1.onmessage = () => resolve();
          requestAnimationFrame(() => painted.port2.postMessage(0));
        });
        if ([0.05, 0.5, 0.95].some((part) => !document.elementFromPoint(left + 60, top + height * part)?.closest('[role=row]'))) without.push(place);
      }
      return without;
    });
    expect(missing).toEqual([]);
  });

  it('marks what was looked for in names, accents aside, and in the address where the name has it not', async () => {
    const { page } = await open(sample);
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('ake');
    const found = page.getByRole('treegrid', { name: 'Contacts' });
    await found.getByRole('row', { name: /^Bjørn Åkesson/u }).waitFor();
    expect(await found.locator('mark').allInnerTexts()).toEqual(['Åke']);
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('grandma@');
    await expect.poll(() => found.locator('mark').allInnerTexts()).toEqual(['grandma@']);
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('anna@');
    const conversations = page.getByRole('list', { name: 'Conversations found' });
    await expect.poll(() => conversations.locator('mark').allInnerTexts()).toEqual(['anna@']);
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('anna');
    await expect.poll(() => conversations.locator('mark').allInnerTexts()).toEqual(['Anna']);
    // The arrow leads from what is typed to what was found.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
  });

  it('is worked by the keyboard alone', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('row', { name: 'Family, 2 of 3' }).focus();
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toMatch(/^Rui/u);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused()).toBe('Family, 2 of 3');
    await page.keyboard.press('ArrowLeft');
    await until(() => core.snapshot.settings.collapsedGroups.includes('1/Family'), 'collapsed');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toBe('Friends, 6 of 6');
    await page.keyboard.press('End');
    await expect.poll(() => focused()).toMatch(/^plumber@services.example/u);
    await page.keyboard.press('Home');
    await expect.poll(() => focused()).toBe('Family, 2 of 3');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('row', { name: /^Rui/u }).waitFor();
    await page.keyboard.type('anna');
    await expect.poll(() => focused()).toMatch(/^Anna Lindqvist/u);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'Anna Lindqvist' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Anna'));
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
  });

  it('offers everything in the contact’s menu that can be done with them', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('row', { name: /^Rui/u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove' }).waitFor();
    expect(await page.locator('[role="menuitem"] .menu-label').allInnerTexts()).toEqual(['Open chat', 'Send message', 'Edit contact', 'Groups', 'Notices', 'Show profile', 'Move to another group', 'Stop letting them see my presence', 'Stop seeing their presence', 'Send my presence to them', 'Block', 'Remove']);
    await page.getByRole('menuitem', { name: 'Stop seeing their presence' }).click();
    await until(() => core.callsOf('subscription.cancel').length === 1, 'cancel');
    expect(core.callsOf('subscription.cancel')).toEqual([{ accountId: ACCOUNT, address: 'rui@linnet.example' }]);
  });

  it('adds a contact with name, groups and words to them', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('button', { name: 'Add contact' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add contact' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('Lena@Otherplace.example');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Lena');
    await dialog.getByRole('combobox', { name: 'Groups' }).fill('Friends');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Take out of Friends' }).waitFor();
    await dialog.getByRole('combobox', { name: 'Groups' }).fill('Choir');
    await dialog.getByRole('textbox', { name: 'Message to them' }).fill('It is me, Mira');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await until(() => core.callsOf('contact.add').length === 1, 'contact.add');
    expect(core.callsOf('contact.add')[0]).toEqual({ accountId: ACCOUNT, address: 'lena@otherplace.example', name: 'Lena', groups: ['Friends', 'Choir'], note: 'It is me, Mira' });
    await dialog.waitFor({ state: 'detached' });
  });

  it('says in the dialog why somebody could not be added', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.on('contact.add', () => err({ code: 'own-address' }));
    });
    await page.getByRole('button', { name: 'Add contact' }).first().click();
    await page.getByRole('textbox', { name: 'Address' }).fill('not an address');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('That is not an XMPP address').waitFor();
    expect(core.callsOf('contact.add')).toEqual([]);
    await page.getByRole('textbox', { name: 'Address' }).fill('mira@linnet.example');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('That is your own address').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('edits, regroups and removes', async () => {
    const { page, core } = await open(sample);
    const menu = async (item: string): Promise<void> => {
      await page.getByRole('row', { name: /^Rui/u }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await menu('Edit contact');
    await page.getByRole('textbox', { name: 'Name' }).fill('Rui Costa');
    await page.getByRole('button', { name: 'Save' }).click();
    await until(() => core.callsOf('contact.update').length === 1, 'edit');
    expect(core.callsOf('contact.update')[0]).toMatchObject({ name: 'Rui Costa', groups: ['Family'] });
    await menu('Groups');
    await page.getByRole('checkbox', { name: 'Work' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await until(() => core.callsOf('contact.update').length === 2, 'groups');
    expect(core.callsOf('contact.update')[1]).toMatchObject({ name: 'Rui', groups: ['Family', 'Work'] });
    await menu('Remove');
    await page.getByRole('alertdialog', { name: 'Remove Rui?' }).getByRole('button', { name: 'Remove' }).click();
    await until(() => core.callsOf('contact.remove').length === 1, 'remove');
  });

  it('answers requests one by one and many at once', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.snapshot = { ...scripted.snapshot, requests: ['lena', 'jan', 'ida'].map((name, index) => ({ accountId: ACCOUNT, address: `${name}@x.example`, nick: '', note: '', receivedAt: index })) };
    });
    const region = page.getByRole('region', { name: 'Requests' });
    await region.getByRole('listitem', { name: 'lena@x.example wants to see your presence' }).getByRole('button', { name: 'Approve', exact: true }).click();
    await until(() => core.callsOf('subscription.approve').length === 1, 'approve');
    await page.getByRole('button', { name: 'Requests, 3 waiting' }).click();
    await region.getByRole('checkbox', { name: 'Select all' }).check();
    await region.getByRole('button', { name: 'Deny' }).first().click();
    await until(() => core.callsOf('subscription.deny').length === 3, 'deny');
  });

  it('paints 10,000 contacts, and a change of one redraws one row', async () => {
    const { page, core } = await open((scripted) => many(scripted, 10_000));
    const tree = page.getByRole('treegrid', { name: 'Contacts' });
    await tree.getByRole('row', { name: 'Person 00000, Online' }).waitFor();
    expect(await tree.getAttribute('aria-rowcount')).toBe('10020');
    expect(await tree.getByRole('row').count()).toBeLessThanOrEqual(40);
    await page.evaluate(() => {
      const changed = new Set<string>();
      const watch = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          changed.add(element?.closest('[role="row"]')?.getAttribute('aria-label') ?? 'not a row');
        }
      });
      watch.observe(document.querySelector('#root')!, { subtree: true, childList: true, attributes: true, characterData: true });
      (window as unknown as { changed: Set<string> }).changed = changed;
    });
    core.emit('presence.changed', { accountId: ACCOUNT, isWhole: false, changed: [{ accountId: ACCOUNT, address: 'p20@linnet.example', resources: [{ resource: 'r', show: 'dnd', status: '', priority: 0, since: 0 }] }] });
    await tree.getByRole('row', { name: 'Person 00020, Do not disturb' }).waitFor();
    expect(await page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed])).toEqual(['Person 00020, Do not disturb']);
    await tree.getByRole('row', { name: 'Person 00020, Do not disturb' }).focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Person 09999, Online');
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(900);
  });

  it('finds people and words, and leads to where it was said', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.putHistory('rui@linnet.example', Array.from({ length: 200 }, (_, number) => said('in', number === 30 ? 'the zebra crossed' : `line ${number}`, number * 60_000)));
    });
    await page.getByRole('searchbox', { name: 'Find contacts and conversations' }).fill('zebra');
    const hit = page.getByRole('list', { name: 'Messages found' }).getByRole('button');
    expect(await hit.locator('mark').innerText()).toBe('zebra');
    await hit.click();
    await page.getByRole('article').filter({ hasText: 'the zebra crossed' }).waitFor();
    await page.locator('.message-sought').filter({ hasText: 'the zebra crossed' }).waitFor();
    expect(core.callsOf('message.page').at(0)).toMatchObject({ address: 'rui@linnet.example' });
    await page.getByRole('searchbox').fill('KOVAL');
    await page.getByText('Nothing found for').waitFor();
    await page.getByRole('searchbox').fill('ковал');
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^София/u }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: 'Family, 2 of 3' }).waitFor();
  });
});
