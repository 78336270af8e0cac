import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../electron/contract/models/settings.ts';
import { buildSettingsFile, readSettingsFile } from './settings-file.ts';

const own: Settings = {
  ...DEFAULT_SETTINGS, theme: 'dark', fontScale: 1.3, recentStatuses: ['at the lake'], contactOrders: { '1/Work': ['anna@example.org'] },
  spelling: { isOn: true, languages: ['de'], conversations: { '1/anna@example.org': 'sv' } },
};

describe('settings in a file', () => {
  it('come back as they were, without what belongs to this profile alone', () => {
    const text = buildSettingsFile(own);
    expect(text).not.toMatch(/anna|at the lake|passw/u);
    expect(readSettingsFile(text, DEFAULT_SETTINGS)).toMatchObject({ ok: true, changed: ['theme', 'fontScale', 'spelling'], broken: [], unknown: [] });
    expect(readSettingsFile(text, own)).toMatchObject({ ok: true, changed: [] });
  });

  it('leave this profile’s own conversations as they are', () => {
    const here: Settings = { ...DEFAULT_SETTINGS, spelling: { isOn: false, languages: [], conversations: { '2/bo@example.org': 'fr' } } };
    const read = readSettingsFile(buildSettingsFile(own), here);
    expect(read.ok && read.change.spelling).toEqual({ isOn: true, languages: ['de'], conversations: { '2/bo@example.org': 'fr' } });
  });

  it('name what cannot be and what is not known, and take the rest', () => {
    const text = JSON.stringify({ format: 'linnet-settings', version: 1, settings: { theme: 'purple', fontScale: 99, density: 'compact', wings: 2, contactOrders: {} } });
    expect(readSettingsFile(text, DEFAULT_SETTINGS)).toEqual({ ok: true, change: { density: 'compact' }, changed: ['density'], broken: ['theme', 'fontScale'], unknown: ['wings', 'contactOrders'] });
  });

  it.each([
    ['words', 'not-a-file'], ['[]', 'not-a-file'], ['{"format":"other","version":1,"settings":{}}', 'not-a-file'], ['{"format":"linnet-settings","version":1,"settings":[]}', 'not-a-file'],
    ['{"format":"linnet-settings","version":2,"settings":{}}', 'other-version'],
  ])('are refused where there are none: %s', (text, problem) => {
    expect(readSettingsFile(text, DEFAULT_SETTINGS)).toEqual({ ok: false, problem });
  });

  it('cannot reach into the prototype', () => {
    expect(readSettingsFile('{"format":"linnet-settings","version":1,"settings":{"__proto__":{"theme":"dark"}}}', DEFAULT_SETTINGS)).toMatchObject({ ok: true, changed: [], unknown: ['__proto__'] });
  });
});
