import type { AppError } from '../../contract/errors.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { MessageContent } from '../../store/message.ts';
import { withoutIllegalCharacters } from '../../xmpp/kit/serialise.ts';

/** Servers take 256 KiB a stanza where they are asked to take little; XML escapes may make six bytes of one. */
const BODY_LIMIT_BYTES = 40_000;

/** A text as a person wrote it, with its versions in other languages. */
export interface WrittenText {
  readonly body: string;
  readonly subject?: string | undefined;
  readonly language?: string | undefined;
  readonly versions?: readonly { readonly language: string; readonly subject?: string | undefined; readonly body: string }[] | undefined;
}

/**
 * What a person wrote as it can be sent; versions of which nothing is left are left out. Refusals: bad-input where nothing is left of the
 * text itself, or where two are in one language (R028); too-large.
 */
export function textToSend({ body, subject, language, versions = [] }: WrittenText): Result<Pick<MessageContent, 'body' | 'subject' | 'language' | 'versions'>, AppError> {
  const text = withoutIllegalCharacters(body);
  if (text.trim() === '') return err({ code: 'bad-input', field: 'body' });
  const others = versions
    .map((version) => ({ language: version.language, ...subjectOf(version.subject), body: withoutIllegalCharacters(version.body) }))
    .filter((version) => version.body.trim() !== '');
  const tags = [language, ...others.map((version) => version.language)].map((tag) => tag?.toLowerCase());
  // Beside others a text without a language of its own would be in nobody knows which.
  if (new Set(tags).size < tags.length || (others.length > 0 && language === undefined)) return err({ code: 'bad-input', field: 'versions' });
  const bytes = [text, ...others.map((version) => version.body)].reduce((sum, each) => sum + utf8Length(each), 0);
  if (bytes > BODY_LIMIT_BYTES) return err({ code: 'too-large', limitBytes: BODY_LIMIT_BYTES });
  return ok({
    body: text, ...subjectOf(subject), ...(language === undefined ? {} : { language }), ...(others.length === 0 ? {} : { versions: others }),
  });
}

function subjectOf(subject: string | undefined): { readonly subject?: string } {
  const topic = withoutIllegalCharacters(subject ?? '').trim();
  return topic === '' ? {} : { subject: topic };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
