import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/models/settings.ts';
import type { Undo } from '../../lib/disposable.ts';
import { AppEvents } from '../app-events.ts';
import type { SpellChecker } from '../ports.ts';
import { SpellingRoom } from './spelling-room.ts';

class FakeChecker implements SpellChecker {
  readonly languages = ['de', 'en-GB', 'fr'];
  readonly uses: (readonly string[] | undefined)[] = [];
  tell: (language: string, state: 'fetching' | 'ready' | 'failed') => void = () => undefined;
  readonly dictionaryHost?: string;

  constructor(dictionaryHost?: string) {
    if (dictionaryHost !== undefined) this.dictionaryHost = dictionaryHost;
  }
  use(languages: readonly string[] | undefined): void {
    this.uses.push(languages);
  }
  onDictionary(listener: FakeChecker['tell']): Undo {
    this.tell = listener;
    return () => undefined;
  }
  words(): Promise<readonly string[]> {
    return Promise.resolve(['linnet']);
  }
  forget(): void {}
}

let events: AppEvents;
let settings: { current: Settings };
beforeEach(() => {
  events = new AppEvents();
  settings = { current: DEFAULT_SETTINGS };
});

function choose(spelling: Partial<Settings['spelling']>): void {
  settings.current = { ...settings.current, spelling: { ...settings.current.spelling, ...spelling } };
  events.emit('settings.changed', { settings: settings.current });
}

describe('a checker that fetches dictionaries', () => {
  it('is off until a language is chosen, and again when none is (U15)', () => {
    const checker = new FakeChecker('dictionaries.example');
    new SpellingRoom(checker, settings, events);
    expect(checker.uses).toEqual([undefined]);
    choose({ languages: ['xx'] });
    expect(checker.uses).toEqual([undefined]);
    choose({ languages: ['de', 'xx', 'fr'] });
    choose({ isOn: false });
    expect(checker.uses).toEqual([undefined, ['de', 'fr'], undefined]);
  });

  it('checks in the language of what is being written, but only in one that was chosen', () => {
    const checker = new FakeChecker('dictionaries.example');
    choose({ languages: ['de', 'fr'] });
    const room = new SpellingRoom(checker, settings, events);
    room.write('fr');
    room.write('en-GB');
    room.write(undefined);
    expect(checker.uses).toEqual([['de', 'fr'], ['fr'], ['de', 'fr']]);
  });

  it('tells how far each dictionary is, and fetches anew what failed', () => {
    const checker = new FakeChecker('dictionaries.example');
    choose({ languages: ['de', 'fr'] });
    const room = new SpellingRoom(checker, settings, events);
    const told: unknown[] = [];
    events.onAny((name, data) => { if (name === 'spelling.changed') told.push((data as { spelling: { dictionaries: unknown } }).spelling.dictionaries); });
    room.retry();
    checker.tell('de', 'ready');
    checker.tell('fr', 'failed');
    expect(told.at(-1)).toEqual({ de: 'ready', fr: 'failed' });
    room.retry();
    expect(checker.uses).toEqual([['de', 'fr'], undefined, ['de', 'fr']]);
    expect(room.view()).toEqual({ languages: checker.languages, dictionaryHost: 'dictionaries.example', dictionaries: {} });
  });
});

describe('the system’s own checker', () => {
  it('needs no language, and can be switched off', () => {
    const checker = new FakeChecker();
    new SpellingRoom(checker, settings, events);
    choose({ isOn: false });
    expect(checker.uses).toEqual([[], undefined]);
  });
});
