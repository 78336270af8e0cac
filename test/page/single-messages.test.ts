import { describe, expect, it } from 'vitest';
import type { SingleMessage } from '../../electron/contract/models/message.ts';
import { err, ok } from '../../electron/lib/result.ts';
import { fillSample, fillSingles, said } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();

function prepare(core: ScriptedCore): void {
  fillSample(core, Date.now());
  fillSingles(core, Date.now());
}

function headline(body: string): Omit<SingleMessage, 'id' | 'accountId' | 'peer'> {
  return { ...said('in', body, Date.now()), type: 'headline', isUnread: true };
}

describe('headlines', () => {
  it('stand in their own region with sender, time, subject and text, newest first, without any way to reply (R013, R014)', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'Headlines, 2 unread' }).click();
    const region = page.getByRole('region', { name: 'Headlines' });
    const articles = region.getByRole('article');
    await expect.poll(() => articles.count()).toBe(2);
    expect(await articles.first().innerText()).toMatch(/weather\.example[\s\S]*Storm warning[\s\S]*gusts/u);
    expect(await articles.first().getByRole('heading').innerText()).toBe('Storm warning');
    expect(await region.getByRole('textbox').count()).toBe(0);
    expect(await region.getByRole('button', { name: /reply|send/iu }).count()).toBe(0);
    await page.getByRole('button', { name: 'Headlines', exact: true }).waitFor();
    expect(core.callsOf('single.markRead').at(-1)).toMatchObject({ type: 'headline' });
  });

  it('are counted when they come, not in the chats, and appear where they are looked at', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    core.storeSingles('anna@linnet.example', [headline('First news')]);
    await page.getByRole('button', { name: 'Headlines, 1 unread' }).click();
    await page.getByRole('article').filter({ hasText: 'First news' }).waitFor();
    core.storeSingles('anna@linnet.example', [headline('Second news'), headline('Third news')]);
    await expect.poll(() => page.getByRole('region', { name: 'Headlines' }).getByRole('article').allInnerTexts()).toMatchObject([/Third/u, /Second/u, /First/u].map((text) => expect.stringMatching(text)));
    await page.getByRole('button', { name: 'Headlines', exact: true }).waitFor();
    expect(core.callsOf('single.page')).toHaveLength(1);
  });

  it('are read from disk page by page', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      made.putSingles('news.example', Array.from({ length: 60 }, (_, index) => headline(`news ${index}`)));
    });
    await page.getByRole('button', { name: 'Headlines, 60 unread' }).click();
    await page.getByRole('article').filter({ hasText: 'news 59' }).waitFor();
    await page.getByRole('button', { name: 'Show older' }).click();
    await until(() => core.callsOf('single.page').length === 2, 'the second page');
    await page.getByRole('button', { name: 'Show older' }).waitFor({ state: 'detached' });
    await page.locator('.singles-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByRole('article').filter({ hasText: /news 0$/u }).waitFor();
  });

  it('are found by search and open from there', async () => {
    const { page } = await open(prepare);
    await page.getByRole('searchbox').fill('gusts');
    await page.getByRole('list', { name: 'Messages found' }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Headline from weather.example' });
    await dialog.getByRole('heading', { name: 'Storm warning' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Reply' }).count()).toBe(0);
  });
});

describe('messages of type normal', () => {
  it('wait in their own list and open by themselves with subject, text and Reply, without any history (R015)', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'Messages, 1 unread' }).click();
    const list = page.getByRole('region', { name: 'Messages' }).getByRole('list', { name: 'Messages by time' });
    await list.getByRole('button', { name: /Anna Lindqvist.*The harbour festival.*Unread/u }).click();
    const dialog = page.getByRole('dialog', { name: 'Message from Anna Lindqvist' });
    await dialog.getByRole('heading', { name: 'The harbour festival' }).waitFor();
    await dialog.getByText('We open at six').waitFor();
    expect(await dialog.getByRole('log').count()).toBe(0);
    await until(() => core.callsOf('single.markRead').length === 1, 'read');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Messages', exact: true }).waitFor();
  });

  it('are answered in kind by the keyboard alone: the subject with Re:, to the one who wrote (R020)', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('button', { name: 'Messages, 1 unread' }).focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('list', { name: 'Messages by time' }).getByRole('button').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Message from Anna Lindqvist' }).getByRole('button', { name: 'Reply' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Write a message' });
    expect(await dialog.getByRole('textbox', { name: 'To' }).inputValue()).toBe('anna@linnet.example');
    expect(await dialog.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Re: The harbour festival');
    await page.keyboard.type('I am coming');
    // Past several languages and Cancel.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const letter = core.singles.find(({ subject }) => subject === 'The harbour festival')!;
    expect(core.callsOf('single.send')).toEqual([{ accountId: ACCOUNT, address: 'anna@linnet.example', subject: 'Re: The harbour festival', body: 'I am coming', inReplyTo: letter.id }]);
    await page.getByRole('button', { name: /To Anna Lindqvist.*Re: The harbour festival.*Queued/u }).waitFor();
  });

  it('are written from the menu of a contact; what is no address or refused is said in the dialog', async () => {
    const { page, core } = await open(prepare);
    await page.getByRole('row', { name: /^Rui/u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Send message' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write a message' });
    const to = dialog.getByRole('textbox', { name: 'To' });
    expect(await to.inputValue()).toBe('rui@linnet.example');
    const send = dialog.getByRole('button', { name: 'Send' });
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('Dear Rui');
    await to.fill('nobody@');
    await send.click();
    await dialog.getByText('That is not an XMPP address.').waitFor();
    await to.fill('rui@linnet.example');
    core.on('single.send', () => err({ code: 'too-large', limitBytes: 40_000 }));
    await send.click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Message', exact: true }).inputValue()).toBe('Dear Rui');
    expect(core.callsOf('single.send')).toEqual([{ accountId: ACCOUNT, address: 'rui@linnet.example', subject: '', body: 'Dear Rui' }]);
  });

  it('one that failed says why and can be tried again, or deleted', async () => {
    const { page, core } = await open((made) => {
      fillSample(made, Date.now());
      made.putSingles('rui@linnet.example', [{ ...said('out', 'Dear Rui', Date.now(), { state: 'failed', failure: { condition: 'item-not-found' } }), type: 'normal', isUnread: false }]);
    });
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByRole('button', { name: /^To Rui.*No subject.*Failed/u }).click();
    const dialog = page.getByRole('dialog', { name: /^Message to Rui/u });
    await dialog.getByText(/^Failed|Failed:/u).first().waitFor();
    expect(await dialog.getByRole('button', { name: 'Reply' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await until(() => core.callsOf('message.retry').length === 1, 'retry');
    const letter = core.singles[0]!;
    core.on('message.delete', ({ id }) => {
      core.emit('message.deleted', { accountId: letter.accountId, address: letter.peer, id });
      return { ok: true, value: {} };
    });
    core.emit('message.changed', { messages: [{ ...core.singles[0]!, state: 'sent', failure: undefined }] });
    await dialog.getByText(/· Sent/u).waitFor();
    core.emit('message.changed', { messages: [letter] });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('alertdialog', { name: 'Delete this message?' });
    await question.getByText('Dear Rui').waitFor();
    await question.getByRole('button', { name: 'Delete' }).click();
    await question.waitFor({ state: 'detached' });
    expect(core.callsOf('message.delete')).toEqual([{ id: letter.id }]);
    await page.getByRole('button', { name: /^To Rui/u }).waitFor({ state: 'detached' });
  });
});

it('what says it all in its subject stands by it, in each list, opened and found (R026, R031)', async () => {
  const { page, core } = await open((made) => fillSample(made, Date.now()));
  const said = { ...headline(''), subject: 'Tonight at nine' };
  core.storeSingles('news.example', [said]);
  core.storeSingles('anna@linnet.example', [{ ...said, type: 'normal' }]);
  await page.getByRole('button', { name: 'Headlines, 1 unread' }).click();
  await page.getByRole('article').getByRole('heading', { name: 'Tonight at nine' }).waitFor();
  await page.getByRole('button', { name: 'Messages, 1 unread' }).click();
  await page.getByRole('list', { name: 'Messages by time' }).getByRole('button', { name: /Tonight at nine/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Message from Anna Lindqvist' });
  await dialog.getByRole('heading', { name: 'Tonight at nine' }).waitFor();
  await dialog.getByRole('button', { name: 'Reply' }).waitFor();
  expect(await dialog.getByRole('group', { name: 'Message', exact: true }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  core.on('message.search', () => ok({ hits: core.singles.slice(0, 1).map((message) => ({ message, highlights: [] })), hasMore: false }));
  await page.getByRole('searchbox').fill('tonight');
  await page.getByRole('list', { name: 'Messages found' }).getByRole('button', { name: /Tonight at nine/u }).waitFor();
});

describe('threads in a chat', () => {
  it('a message of another thread of the same device stands under a line of its own; its name is never shown (R039)', async () => {
    const { page, core } = await open((made) => fillSample(made, Date.now()));
    core.store('rui@linnet.example', said('in', 'About the boat', Date.now(), { thread: 'thread-one' }));
    await page.locator('.conversations [title="rui@linnet.example"]').click();
    const log = page.getByRole('log', { name: /^Messages with Rui/u });
    await log.getByText('About the boat').waitFor();
    expect(await log.getByRole('separator', { name: 'Another thread' }).count()).toBe(0);
    core.store('rui@linnet.example', said('in', 'About the house', Date.now(), { thread: 'thread-two' }));
    await log.getByRole('separator', { name: 'Another thread' }).waitFor();
    expect(await page.getByText(/thread-(one|two)/u).count()).toBe(0);
  });
});
