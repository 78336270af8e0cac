import { describe, expect, it } from 'vitest';
import { versionsOf } from './versions.ts';

const bodies = [{ text: 'Wherefore art thou?', language: 'en' }, { text: 'Pročež jsi ty?', language: 'cs' }, { text: 'Warum bist du?', language: 'de' }];
const subjects = [{ text: 'I implore you', language: 'en' }, { text: 'Úpěnlivě prosím', language: 'cs' }];

describe('the versions of a message in several languages', () => {
  it('are one that is shown, best for the reader, and all others, each with its subject (R029, R034)', () => {
    expect(versionsOf({ bodies, subjects, language: 'en' }, ['cs', 'en'])).toEqual({
      body: 'Pročež jsi ty?', subject: 'Úpěnlivě prosím', language: 'cs',
      others: [{ language: 'en', body: 'Wherefore art thou?', subject: 'I implore you' }, { language: 'de', body: 'Warum bist du?' }],
    });
  });

  it('keep a subject of a language that has no body', () => {
    expect(versionsOf({ bodies: bodies.slice(0, 1), subjects: [{ text: 'Prosba', language: 'cs' }, { text: 'Plea', language: 'en' }], language: undefined }, ['en'])?.others)
      .toEqual([{ language: 'cs', subject: 'Prosba' }]);
  });

  it('are none where only one language was spoken, or none was named', () => {
    expect(versionsOf({ bodies: [{ text: 'hi' }], subjects: [], language: undefined }, ['en'])).toEqual({ body: 'hi', subject: undefined, language: undefined, others: [] });
  });

  it('leave out what says nothing, and are undefined where no body says anything (R031)', () => {
    expect(versionsOf({ bodies: [{ text: '', language: 'en' }, { text: 'ahoj', language: 'cs' }], subjects: [], language: undefined }, ['en'])).toMatchObject({ body: 'ahoj', others: [] });
    expect(versionsOf({ bodies: [{ text: '' }], subjects, language: undefined }, ['en'])).toBeUndefined();
  });

  it('of what stands by itself may be subjects alone (R026)', () => {
    expect(versionsOf({ bodies: [{ text: '' }], subjects, language: undefined }, ['en'], true))
      .toEqual({ body: '', subject: 'I implore you', language: 'en', others: [{ language: 'cs', subject: 'Úpěnlivě prosím' }] });
    expect(versionsOf({ bodies: [{ text: '' }], subjects: [{ text: '' }], language: undefined }, ['en'], true)).toBeUndefined();
  });
});
