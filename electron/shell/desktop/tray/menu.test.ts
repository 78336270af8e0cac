import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../../contract/models/address.ts';
import { DEFAULT_SETTINGS } from '../../../contract/models/settings.ts';
import { scriptedAccount } from '../../../../test/kit/scripted-core.ts';
import { openWords } from '../words.ts';
import { trayMenu, trayTitle } from './menu.ts';
import type { Overview, OverviewAccount } from './overview.ts';
import { placeInSheet, TRAY_COLUMNS, TRAY_LOOKS, TRAY_SIZES } from './sheet.ts';

const { t } = openWords();
const one = (id: number, change: Partial<OverviewAccount> = {}): OverviewAccount => ({
  account: scriptedAccount({ id: id as AccountId, address: `mira${id}@linnet.example` }), look: 'online', chosen: 'online', canHide: true, ...change,
});
const overview = (change: Partial<Overview> = {}): Overview => ({ accounts: [one(1)], shown: one(1), chats: [], unread: 0, settings: DEFAULT_SETTINGS, ...change });
const actions = () => ({ choose: vi.fn(), openChat: vi.fn(), toggleWindow: vi.fn(), stay: vi.fn(), mute: vi.fn(), quit: vi.fn() });
const chat = (name: string, unread = 1) => ({ account: one(1).account, peer: 'anna@linnet.example', name, unread });

describe('the menu of the tray', () => {
  it('without an account has the window and the end only', () => {
    expect(trayMenu(overview({ accounts: [], shown: undefined }), true, t, actions()).flatMap(({ label }) => label ?? [])).toEqual(['Mute for an hour', 'Mute until tomorrow', 'Hide Linnet', 'Go on here when the window is closed', 'Quit Linnet']);
  });

  it('says what is chosen, and why invisible cannot be', () => {
    const items = trayMenu(overview({ shown: one(1, { chosen: 'away', canHide: false }) }), false, t, actions());
    expect(items.filter(({ type, checked }) => type === 'radio' && checked).map(({ label }) => label)).toEqual(['Away']);
    expect(items.find(({ label }) => label?.startsWith('Invisible'))).toMatchObject({ label: 'Invisible (your server cannot)', enabled: false });
  });

  it('does with each item what it says', () => {
    const done = actions();
    const settings = { ...DEFAULT_SETTINGS, recentStatuses: ['In the garden', 'At work'] };
    const account = scriptedAccount({ presence: { show: 'online', status: 'At work', priority: 0 } });
    const unread = chat('Anna', 2);
    const items = trayMenu(overview({ settings, shown: one(1, { account }), chats: [unread] }), false, t, done);
    const press = (label: string, from = items): void => from.find((item) => item.label === label)!.click!({} as never, undefined, {} as never);
    const states = ['Online', 'Free for chat', 'Away', 'Extended away', 'Do not disturb', 'Invisible', 'Offline'];
    expect(items.filter(({ type }) => type === 'radio').map(({ label }) => label)).toEqual(states);
    for (const state of states) press(state);
    const statuses = items.find(({ label }) => label === 'Status message')!.submenu as typeof items;
    expect(statuses.map(({ label, checked }) => [label, checked])).toEqual([['None', false], ['In the garden', false], ['At work', true]]);
    press('In the garden', statuses);
    press('None', statuses);
    expect(done.choose.mock.calls).toEqual([...['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline'].map((state) => [{ state }]), [{ status: 'In the garden' }], [{ status: '' }]]);
    press('Anna (2)');
    expect(done.openChat.mock.calls).toEqual([[unread]]);
    press('Show Linnet');
    press('Hide Linnet', trayMenu(overview(), true, t, done));
    expect(done.toggleWindow).toHaveBeenCalledTimes(2);
    press('Go on here when the window is closed');
    press('Go on here when the window is closed', trayMenu(overview({ settings: { ...settings, staysInTray: 'no' } }), true, t, done));
    expect(done.stay.mock.calls).toEqual([[false], [true]]);
    press('Quit Linnet');
    expect(done.quit).toHaveBeenCalledTimes(1);
  });

  it('sets one account of several', () => {
    const done = actions();
    const items = trayMenu(overview({ accounts: [one(1), one(2, { look: 'offline' })] }), false, t, done);
    const accounts = items.find(({ label }) => label === 'Accounts')!.submenu as typeof items;
    expect(accounts.map(({ label }) => label)).toEqual(['mira1@linnet.example: Online', 'mira2@linnet.example: Offline']);
    (accounts[1]!.submenu as typeof items).find(({ label }) => label === 'Away')!.click!({} as never, undefined, {} as never);
    expect(done.choose).toHaveBeenCalledWith({ state: 'away', accountId: 2 });
  });

  it('shows what remote people call themselves as one short line of text (U11)', () => {
    const [item] = trayMenu(overview({ chats: [chat(`Tom & <b>\n\u202eJerry${'x'.repeat(500)}`, 3)] }), false, t, actions());
    expect(item!.label).toMatch(/^Tom && <b> Jerryx+ \(3\)$/u);
    expect(item!.label!.length).toBeLessThan(80);
  });

  it('lists eight unread chats and counts the others', () => {
    const labels = trayMenu(overview({ chats: Array.from({ length: 11 }, (_, number) => chat(`P${number}`)) }), false, t, actions()).map(({ label }) => label);
    expect(labels.slice(7, 9)).toEqual(['P7 (1)', 'And 3 more']);
  });

  it('mutes for an hour, until tomorrow morning, and no longer', () => {
    const now = new Date('2026-05-13T23:30:00').getTime();
    const done = actions();
    const press = (label: string, mutedUntil = 0): void => trayMenu(overview({ settings: { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, mutedUntil } } }), false, t, done, now)
      .find((item) => item.label === label)!.click!({} as never, undefined, {} as never);
    press('Mute for an hour');
    press('Mute until tomorrow');
    press('Unmute', now + 1);
    expect(done.mute.mock.calls).toEqual([[now + 3_600_000], [new Date('2026-05-14T07:00:00').getTime()], [0]]);
  });

  it('has a title that says all', () => {
    expect(trayTitle(overview(), t)).toBe('Linnet: Online');
    expect(trayTitle(overview({ unread: 2 }), t)).toBe('Linnet: Online, 2 unread');
  });
});

it.each(TRAY_SIZES)('the sheet of %i pixels holds every picture', (size) => {
  const png = readFileSync(new URL(`../../../../assets/tray/${size}.png`, import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([TRAY_COLUMNS.length * size, TRAY_LOOKS.length * size]);
  expect(placeInSheet('offline', 250, size)).toEqual({ x: 10 * size, y: 6 * size, width: size, height: size });
});
