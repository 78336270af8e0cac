import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../electron/contract/models/settings.ts';
import type { NoticeSettings } from '../../electron/contract/models/notice.ts';
import { fillRoom, ROOM } from '../kit/sample-room.ts';
import { fillSample } from '../kit/sample-people.ts';
import { ACCOUNT, type ScriptedCore } from '../kit/scripted-core.ts';
import { typeTime } from '../kit/page-time.ts';
import { until, usePages } from './open-page.ts';

const open = usePages();
const sample = (core: ScriptedCore): void => fillSample(core, Date.now());
const ANNA = 'anna@linnet.example';
const kept = (core: ScriptedCore): NoticeSettings | undefined => core.callsOf('settings.set').findLast(({ notices }) => notices !== undefined)?.notices as NoticeSettings | undefined;

it('are set by keyword, by the hour and by the switch', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page.getByRole('textbox', { name: 'Word' }).fill(' roof ');
  await page.keyboard.press('Enter');
  await until(() => kept(core)?.rules.keywords.join() === 'roof', 'the word is kept');
  await page.getByRole('button', { name: /^Remove the word .roof/u }).click();
  await until(() => kept(core)?.rules.keywords.length === 0, 'the word is gone');
  await page.getByRole('button', { name: 'Add quiet hours' }).click();
  const hours = page.getByRole('group', { name: 'Quiet hours 1' });
  await hours.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await typeTime(hours.getByRole('group', { name: 'From' }), '21', '30');
  await until(() => kept(core)?.rules.quietHours[0]?.from === '21:30', 'the hours are kept');
  expect(kept(core)!.rules.quietHours).toEqual([{ days: [1, 2, 3, 4, 5, 6], from: '21:30', to: '07:00' }]);
  await page.getByRole('checkbox', { name: 'Tell me of new messages' }).uncheck();
  await until(() => kept(core)?.isOn === false, 'switched off');
  await expect.poll(() => page.getByRole('textbox', { name: 'Word' }).count()).toBe(0);
});

it('of a contact are chosen in its menu, for good or for a while, and taken back in the settings', async () => {
  const { page, core } = await open(sample);
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Notices' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notices of Anna Lindqvist' });
  expect(await dialog.getByRole('radio', { name: 'As usual' }).isChecked()).toBe(true);
  await dialog.getByRole('radio', { name: 'Always' }).check();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ANNA}`]?.level === 'always', 'always');
  const before = Date.now();
  await dialog.getByRole('button', { name: 'For an hour' }).click();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ANNA}`]?.level === 'never', 'never for a while');
  const { until: end } = kept(core)!.rules.conversations[`${ACCOUNT}/${ANNA}`]!;
  expect(end).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(end).toBeLessThanOrEqual(Date.now() + 3_600_000);
  await dialog.getByText(/^Never until/u).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page.getByRole('button', { name: /^Back to usual: .Anna Lindqvist/u }).click();
  await until(() => Object.keys(kept(core)?.rules.conversations ?? { one: 1 }).length === 0, 'as usual');
  await page.getByText('None is set').waitFor();
});

it('of a group and of a room are chosen where these are', async () => {
  const { page, core } = await open((given) => { sample(given); fillRoom(given, Date.now()); });
  const group = page.locator('[role="row"][aria-expanded]').filter({ hasText: /\S/u }).first();
  await group.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Notices' }).click();
  await page.getByRole('radio', { name: 'Never' }).check();
  await until(() => Object.values(kept(core)?.rules.groups ?? {}).join() === 'never', 'the group');
  await page.keyboard.press('Escape');
  core.emit('settings.changed', { settings: { ...DEFAULT_SETTINGS, notices: kept(core)! } });
  await page.getByRole('button', { name: /^Chats/u }).click();
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button').filter({ hasText: 'The community garden' }).first().click();
  await page.getByRole('button', { name: 'Notices' }).click();
  await page.getByRole('radio', { name: 'When mentioned' }).check();
  await until(() => kept(core)?.rules.conversations[`${ACCOUNT}/${ROOM}`]?.level === 'mentions', 'the room');
});

it('core hears what is on the screen, and no more than that', async () => {
  const { page, core } = await open(sample);
  await page.bringToFront();
  const seen = () => core.callsOf('view.shown').at(-1);
  await page.getByRole('row', { name: /^Anna Lindqvist/u }).first().click();
  await until(() => seen()?.peer === ANNA && seen()?.isFocused === true, 'the conversation');
  await page.getByRole('button', { name: /^Headlines/u }).click();
  await until(() => seen()?.list === 'headlines' && seen()?.peer === undefined, 'the headlines cover it');
  await page.getByRole('button', { name: /^Requests/u }).click();
  await until(() => seen()?.list === 'requests', 'the requests');
  await page.getByRole('button', { name: /^Privacy/u }).click();
  await until(() => seen()?.list === undefined && seen()?.peer === undefined, 'neither');
});

it('say why there was one, or none', async () => {
  const { page } = await open((core) => {
    sample(core);
    core.on('notice.decisions', () => ({ ok: true, value: { decisions: [
      { at: Date.now(), accountId: ACCOUNT, peer: ANNA, isTold: false, reason: 'group-never', which: 'Work' }, { at: Date.now(), accountId: ACCOUNT, peer: ANNA, isTold: true, reason: 'usual' },
    ] } }));
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Notices' }).click();
  const table = page.getByRole('table', { name: 'Why was there a notice, or none?' });
  await table.getByRole('row', { name: /Anna Lindqvist No The group .Work. is never told of/u }).waitFor();
  await table.getByRole('row', { name: /Anna Lindqvist Yes As usual/u }).waitFor();
});

describe('in a browser', () => {
  const openHeard = usePages({ initScript: `
    window.heard = [];
    HTMLMediaElement.prototype.play = function () { window.heard.push(new URL(this.src).pathname.replace(/^.*[/](\\w+)-.*$/, '$1')); return Promise.resolve(); };
    window.told = [];
    window.Notification = class extends EventTarget {
      static permission = 'default';
      static requestPermission() { this.permission = 'granted'; return Promise.resolve('granted'); }
      constructor(title, options) { super(); Object.assign(this, { title, options, isOpen: true }); window.told.push(this); }
      close() { this.isOpen = false; }
    };
  ` });
  interface Told { readonly title: string; readonly options: NotificationOptions; readonly isOpen: boolean; dispatchEvent(event: Event): void }
  type Heard = Window & { readonly heard: string[]; readonly told: Told[] };
  const heard = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard);
  const told = (page: Page) => page.evaluate(() => (window as unknown as Heard).told.filter(({ isOpen }) => isOpen).map(({ title, options }) => [title, options.body]));
  const notice = { kind: 'chat' as const, id: `1 ${ANNA}`, accountId: ACCOUNT, peer: ANNA, body: 'The <b>roof</b>!', count: 2 };

  it('each kind has its sound, which can be tried and switched off; strangers have none', async () => {
    const { page, core } = await openHeard(sample);
    await page.getByRole('treegrid', { name: 'Contacts' }).waitFor();
    core.emit('notice.raised', { notice });
    await expect.poll(() => heard(page)).toEqual(['drop']);
    core.emit('notice.raised', { notice: { ...notice, isForUs: true } });
    core.emit('notice.raised', { notice: { kind: 'requests', id: 'requests' } });
    await expect.poll(() => heard(page)).toEqual(['drop', 'chime']);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Notices' }).click();
    await page.getByRole('combobox', { name: 'New message' }).selectOption('Bell');
    await until(() => kept(core)?.sounds.message === 'bell', 'the bell is chosen');
    await page.getByRole('button', { name: 'Play: New message' }).click();
    await expect.poll(() => heard(page)).toEqual(['drop', 'chime', 'bell']);
    await page.getByRole('checkbox', { name: 'With sound' }).uncheck();
    await until(() => kept(core)?.hasSound === false, 'the sound is off');
    core.emit('settings.changed', { settings: { ...core.snapshot.settings, notices: kept(core)! } });
    core.emit('notice.raised', { notice });
    core.emit('conversation.changed', { conversations: [{ accountId: ACCOUNT, peer: ANNA, unread: 77 }] });
    await page.waitForFunction(() => document.title.includes('('));
    expect(await heard(page)).toEqual(['drop', 'chime', 'bell']);
  });

  it('every sound is a file that the browser can play', async () => {
    const { page, core } = await open(sample);
    const files = await page.evaluate(async () => {
      const scripts = [...document.scripts].map(({ src }) => src);
      const texts = await Promise.all([...scripts, ...performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))].map(async (url) => (await fetch(url)).text()));
      return [...new Set(texts.join('').match(/(?:drop|chime|knock|chirp|bell)-[\w-]+\.wav/gu))];
    });
    expect(files).toHaveLength(5);
    for (const file of files) {
      await page.evaluate((name) => new Promise((resolve, reject) => {
        const audio = new Audio(`assets/${name}`);
        audio.addEventListener('canplaythrough', resolve);
        audio.addEventListener('error', () => reject(new Error(audio.error?.message)));
      }), file);
    }
    expect(core.calls.length).toBeGreaterThan(0);
  });

  it('they are shown once the person has let it, lead to what they are about, and end when it is read; the tab counts', async () => {
    const { page, core } = await openHeard(sample);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Notices' }).click();
    core.emit('notice.raised', { notice });
    await page.getByRole('button', { name: 'Let this browser show notices' }).click();
    await page.getByText('This browser shows them while').waitFor();
    await page.keyboard.press('Escape');
    expect(await told(page)).toEqual([]);
    core.emit('notice.raised', { notice: { ...notice, count: 3 } });
    await expect.poll(() => told(page)).toEqual([['Anna Lindqvist: 3 unread', 'The <b>roof</b>!']]);
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) Linnet/u);
    core.emit('notice.ended', { id: notice.id });
    await expect.poll(() => told(page)).toEqual([]);
    core.emit('settings.changed', { settings: { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, showsText: false } } });
    core.emit('notice.raised', { notice: { ...notice, count: 1 } });
    await expect.poll(() => told(page)).toEqual([['Anna Lindqvist', '']]);
    await page.evaluate(() => (window as unknown as Heard).told.at(-1)!.dispatchEvent(new Event('click')));
    await page.getByRole('log', { name: 'Messages with Anna Lindqvist' }).waitFor();
    expect(await told(page)).toEqual([]);
  });
});
