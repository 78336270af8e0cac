import { describe, expect, it } from 'vitest';
import { ok } from '../../electron/lib/result.ts';
import { fillSample, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const ANNA = 'anna@linnet.example';
const LENA = 'lena@otherplace.example';
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());

describe('links to addresses (R392, R393)', () => {
  it('in a message open the right dialog, filled in, and do nothing before the person says so', async () => {
    const { page, core } = await open((scripted) => {
      sample(scripted);
      scripted.putHistory(ANNA, [said('in', `Add im:${LENA} or write xmpp:${LENA}?message;subject=Printing;body=Hello%20Lena`, Date.now())]);
    });
    await page.locator(`.conversations [title="${ANNA}"]`).click();
    await page.getByRole('button', { name: `im:${LENA}`, exact: true }).click();
    const question = page.getByRole('alertdialog', { name: `Link to ${LENA}` });
    await question.getByRole('button', { name: 'Add contact' }).click();
    expect(await page.getByRole('dialog', { name: 'Add contact' }).getByRole('textbox', { name: 'Address' }).inputValue()).toBe(LENA);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^xmpp:lena/u }).click();
    const letter = page.getByRole('dialog', { name: 'Write a message' });
    expect(await Promise.all(['To', 'Subject', 'Message'].map((name) => letter.getByRole('textbox', { name, exact: true }).inputValue()))).toEqual([LENA, 'Printing', 'Hello Lena']);
    expect(core.calls.filter(({ name }) => name === 'single.send' || name === 'contact.add')).toEqual([]);
    await letter.getByRole('button', { name: 'Send' }).click();
    await until(() => core.callsOf('single.send').length === 1, 'single.send');
    expect(core.callsOf('single.send')).toEqual([{ accountId: ACCOUNT, address: LENA, subject: 'Printing', body: 'Hello Lena' }]);
  });

  it('given to Linnet from outside wait for an open dialog to be closed, and are shown once', async () => {
    const { page, core } = await open(sample);
    let waiting: string | undefined = `xmpp:${ANNA}?unsubscribe`;
    core.on('link.take', () => {
      const link = waiting;
      waiting = undefined;
      return ok(link === undefined ? {} : { link });
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.waitFor();
    core.emit('link.given', {});
    // What is told after it has been shown: so it has been heard.
    core.emit('settings.changed', { settings: { ...core.snapshot.settings, theme: 'dark' } });
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(core.callsOf('link.take')).toEqual([]);
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: `Link to ${ANNA}` });
    await question.waitFor();
    expect(core.callsOf('subscription.cancel')).toEqual([]);
    await question.getByRole('button', { name: 'Stop seeing their presence' }).click();
    await until(() => core.callsOf('subscription.cancel').length === 1, 'cancel');
    expect(core.callsOf('link.take')).toHaveLength(1);
  });

  it('given before there was a page are shown by the first one', async () => {
    const { page } = await open((core) => {
      sample(core);
      core.snapshot = { ...core.snapshot, hasLink: true };
      core.on('link.take', () => {
        core.snapshot = { ...core.snapshot, hasLink: undefined };
        return ok({ link: `xmpp:${LENA}?roster;name=Lena;group=Friends` });
      });
    });
    const dialog = page.getByRole('dialog', { name: 'Add contact' });
    expect(await Promise.all(['Address', 'Name'].map((name) => dialog.getByRole('textbox', { name, exact: true }).inputValue()))).toEqual([LENA, 'Lena']);
    await dialog.getByRole('button', { name: 'Take out of Friends' }).waitFor();
  });

  it('typed in the search or where an address is asked for are understood, by keyboard alone', async () => {
    const { page, core } = await open(sample);
    await page.getByRole('searchbox').fill(`im:${LENA}`);
    await page.getByRole('button', { name: new RegExp(`^${LENA}`, 'u') }).waitFor();
    await until(() => core.callsOf('message.search').length > 0, 'message.search');
    await expect.poll(() => page.locator('.lists-found [role="status"]').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog', { name: `Link to ${LENA}` }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    // The key that opened a question does not answer it.
    for (const [link, name] of [[`xmpp:garden@rooms.linnet.example?join`, 'Join room'], [`xmpp:${ANNA}?remove`, 'Remove Anna Lindqvist?'], [`xmpp:${ANNA}?roster`, 'Edit Anna Lindqvist']] as const) {
      await page.getByRole('searchbox').fill(link);
      await page.getByRole('searchbox').press('Enter');
      await page.locator('[role="dialog"], [role="alertdialog"]').filter({ has: page.getByRole('heading', { name }) }).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(core.calls.filter(({ name }) => name === 'room.join' || name === 'contact.update' || name === 'contact.remove')).toEqual([]);

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).fill(`im:${LENA}`);
    await page.getByRole('option', { name: new RegExp(LENA, 'u') }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog', { name: `Link to ${LENA}` }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Add contact' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add contact' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`XMPP:${LENA}/home?message`);
    await page.keyboard.press('Enter');
    await until(() => core.callsOf('contact.add').length === 1, 'contact.add');
    expect(core.callsOf('contact.add')).toMatchObject([{ address: LENA }]);
  });
});
