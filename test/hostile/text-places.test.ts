import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { noticeWords } from '../../electron/contract/notice-words.ts';
import { readCsv, writeCsv } from '../../electron/core/contacts/roster-file/csv.ts';
import { readRosterFile } from '../../electron/core/contacts/roster-file/read-roster-file.ts';
import { readXml, writeXml } from '../../electron/core/contacts/roster-file/xml.ts';
import type { BareJid } from '../../electron/lib/jid.ts';
import { nativeOptions } from '../../electron/shell/desktop/notices/native-options.ts';
import { trayMenu } from '../../electron/shell/desktop/tray/menu.ts';
import { PAYLOADS } from '../kit/hostile-payloads.ts';

const texts = PAYLOADS.map(({ text }) => text);
const ACCOUNT = 1 as AccountId;

/** Every hostile text where there is no page: what the system is given, and what is written to files. */
describe('hostile texts outside the page', () => {
  it('are letters in a native notice, whether the system reads marks or not', () => {
    for (const text of texts) {
      const { title, body } = noticeWords({ kind: 'chat', id: 'x', accountId: ACCOUNT, peer: 'ann@our.example', sender: text, body: text, count: 2, isForUs: true }, (_text, values) => Object.values(values).join(' '), () => text);
      const native = (platform: NodeJS.Platform, readsMarkup: boolean) => nativeOptions({ title, body, picture: undefined, isSilent: true, isChat: true, platform, readsMarkup, labels: { reply: 'r', markRead: 'm' } });
      const marked = native('linux', true).body!;
      expect(marked).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/u);
      // Read as marks it is the text again, to the letter.
      expect(marked.replace(/&(amp|lt|gt);/gu, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name]!)).toBe(body);
      for (const [platform, readsMarkup] of [['linux', false], ['win32', true], ['darwin', true]] as const) expect(native(platform, readsMarkup).body).toBe(body);
    }
  });

  it('are one short line in the tray’s menu, without keys and without another direction', () => {
    const presence = { state: 'available', status: '', priority: 0 };
    for (const text of texts) {
      const chat = { accountId: ACCOUNT, peer: 'ann@our.example', name: text, unread: 3 };
      const overview = { accounts: [], shown: { account: { id: ACCOUNT, address: 'me@our.example', presence: { ...presence, status: text } }, look: 'available', chosen: 'available', canHide: true }, chats: [chat], unread: 3, settings: { recentStatuses: [text], staysInTray: 'yes', notices: { mutedUntil: 0 } } };
      const nothing = (): void => undefined;
      const actions = { choose: nothing, openChat: nothing, toggleWindow: nothing, stay: nothing, mute: nothing, quit: nothing };
      const menu = trayMenu(overview as never, false, ((key: string, values?: object) => (key === 'tray.unread' ? (values as { name: string }).name : key)) as never, actions, 0);
      const labels = [menu[0]!.label!, ...menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).map(({ label }) => label!)];
      expect(labels.length).toBeGreaterThan(2);
      for (const label of labels) {
        expect([...label.replaceAll('&&', '&')].length).toBeLessThanOrEqual(60);
        expect(label.replaceAll('&&', '')).not.toMatch(/[&\n\r\t\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }
    }
  });

  it('come back from exported contacts as they were, and are no formula to a spreadsheet', () => {
    // A lone carriage return is no line of its own to those who read tables.
    const rows = texts.map((text, number) => ({ address: `p${number}@our.example`, name: text.replaceAll('\r', ''), groups: [text.replaceAll('\r', '')].filter((group) => group !== '') }));
    const table = writeCsv(rows);
    expect(readCsv(table)).toEqual(rows);
    for (const [number, { name }] of rows.entries()) {
      const cell = writeCsv([rows[number]!]).slice('address,name,groups\r\n'.length + rows[number]!.address.length + 1);
      expect([name.slice(0, 20), /^"?[=+@\t-]/u.test(cell)]).toEqual([name.slice(0, 20), false]);
    }
    const read = readRosterFile(table, 'me@our.example' as BareJid, () => undefined);
    expect(read).toBeDefined();
  });

  it('come back from an export that other servers read (XEP-0227) as they were', () => {
    const items = texts.map((text, number) => ({ address: `p${number}@our.example` as BareJid, name: text, groups: text === '' ? [] : [text], subscription: 'both' as const }));
    const document = writeXml('me@our.example' as BareJid, items as never);
    expect(document).not.toContain('<script');
    const read = readXml(document, 'me@our.example' as BareJid);
    expect(read?.map(({ name, groups }) => [name, groups])).toEqual(items.map(({ name, groups }) => [name, groups]));
  });
});
