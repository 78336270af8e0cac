import type { InboundMessage, OutboundMessage } from '../../xmpp/features/rfc3921-message/index.ts';
import { pickLanguage, type LanguageText } from '../../xmpp/kit/language.ts';
import type { MessageContent, MessageVersion } from '../../store/message.ts';
import { ownTag, type Spoken } from '../settings/person-languages.ts';

/** A message as it is shown, and its versions in other languages (RFC 3921 §2.1.2.1, §2.1.2.2; R029, R034, R120). */
export interface Versions {
  readonly body: string;
  readonly subject: string | undefined;
  readonly language: string | undefined;
  /** In the order they came, without what is shown. */
  readonly others: readonly MessageVersion[];
}

/**
 * Exactly one body is the message's text: the best for these languages. Undefined where no body says anything (R031); what stands by itself
 * may say it all in its subject (R026): its body then is empty.
 */
export function versionsOf(
  { bodies, subjects, language }: Pick<InboundMessage, 'bodies' | 'subjects' | 'language'>, wishes: readonly string[], standsByItself = false,
): Versions | undefined {
  const body = pickLanguage(bodies.filter(({ text }) => text !== ''), wishes, language);
  const subject = pickLanguage(subjects.filter(({ text }) => text !== ''), wishes, language);
  const shown = body ?? (standsByItself ? subject : undefined);
  if (!shown) return undefined;
  const others = new Map<string, MessageVersion>();
  const add = (text: LanguageText, part: 'body' | 'subject'): void => {
    if (text === body || text === subject || text.text === '') return;
    const key = text.language?.toLowerCase() ?? '';
    others.set(key, { ...others.get(key), ...(text.language === undefined ? {} : { language: text.language }), [part]: text.text });
  };
  for (const text of bodies) add(text, 'body');
  for (const text of subjects) add(text, 'subject');
  return { body: body?.text ?? '', subject: subject?.text, language: shown.language, others: [...others.values()] };
}

/** The same as the store keeps it. */
export function textsToStore({ body, subject, language, others }: Versions): Pick<MessageContent, 'body' | 'subject' | 'language' | 'versions'> {
  return {
    body, ...(subject === undefined ? {} : { subject }), ...(language === undefined ? {} : { language }), ...(others.length === 0 ? {} : { versions: others }),
  };
}

/**
 * The texts of a message of ours as they are sent: the one it is shown by first, each language once (R028, R033). A text that names no language is
 * in the person's own.
 */
export function textsOf({ body, subject, language, versions = [] }: Pick<MessageContent, 'body' | 'subject' | 'language' | 'versions'>, spoken: Spoken): Pick<OutboundMessage, 'bodies' | 'subjects'> {
  const all: readonly MessageVersion[] = [{ language: language ?? ownTag(spoken), body, subject }, ...versions];
  const texts = (part: 'body' | 'subject'): LanguageText[] => all.flatMap((version) => {
    const text = version[part];
    return text === undefined ? [] : [version.language === undefined ? { text } : { text, language: version.language }];
  });
  return { bodies: texts('body'), subjects: texts('subject') };
}
