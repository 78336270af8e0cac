import type { AppError } from '../../contract/errors.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { withoutIllegalCharacters } from '../../xmpp/kit/serialise.ts';

/** Servers take 256 KiB a stanza where they are asked to take little; XML escapes may make six bytes of one. */
const BODY_LIMIT_BYTES = 40_000;

/** What a person wrote as it can be sent. Refusals: bad-input where nothing is left of it, too-large. */
export function bodyToSend(body: string): Result<string, AppError> {
  const text = withoutIllegalCharacters(body);
  if (text.trim() === '') return err({ code: 'bad-input', field: 'body' });
  if (utf8Length(text) > BODY_LIMIT_BYTES) return err({ code: 'too-large', limitBytes: BODY_LIMIT_BYTES });
  return ok(text);
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
