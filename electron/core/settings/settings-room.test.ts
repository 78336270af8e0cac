import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/models/settings.ts';
import type { Settings as SettingsTable } from '../../store/settings.ts';
import { AppEvents } from '../app-events.ts';
import { SettingsRoom, settingsOfStart } from './settings-room.ts';

async function roomOn(stored: Map<string, unknown>, language?: string): Promise<SettingsRoom> {
  const table = { all: async () => new Map(stored), set: async (values: object) => { for (const [name, value] of Object.entries(values)) stored.set(name, value); } } as unknown as SettingsTable;
  const room = new SettingsRoom(table, new AppEvents(), language);
  await room.load();
  return room;
}

it('the language of the command line holds for one start: it is not stored, and what is chosen meanwhile takes its place', async () => {
  const stored = new Map<string, unknown>([['language', 'fr']]);
  const room = await roomOn(stored, 'de');
  expect([settingsOfStart('de').language, room.current.language]).toEqual(['de', 'de']);
  await room.set({ theme: 'dark' });
  expect([room.current.language, stored.get('language')]).toEqual(['de', 'fr']);
  await room.set({ language: 'fr' });
  expect([room.current.language, (await roomOn(stored)).current.language]).toEqual(['fr', 'fr']);
});

it('a stored language that is no tag counts as never chosen', async () => {
  for (const broken of ['../de', 5, null, '']) expect((await roomOn(new Map([['language', broken]]))).current).toEqual(DEFAULT_SETTINGS);
});
