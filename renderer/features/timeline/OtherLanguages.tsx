import { Languages } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { MessageVersion } from '../../../electron/contract/models/message.ts';
import { languageName } from '../../i18n/languages.ts';
import type { TFunction } from '../../i18n/index.ts';
import { MessageBody } from './MessageBody.tsx';
import { shorten, SUBJECT_MEASURE } from './shorten.ts';

/** What a message says in other languages, behind one small control (RFC 3921 §2.1.2, R034). */
export function OtherLanguages({ versions, t, language }: { readonly versions: readonly MessageVersion[]; readonly t: TFunction; readonly language: string }): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const nameOf = (tag: string | undefined): string => (tag === undefined ? t('languages.unnamed') : languageName(language, tag));
  return (
    <div className="message-languages">
      <button type="button" className="button button-link message-languages-button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Languages size={14} strokeWidth={1.5} aria-hidden="true" />
        {t('languages.others', { count: versions.length })}
      </button>
      <dl id={id} className="message-versions" hidden={!isOpen}>
        {isOpen && versions.map(({ language: tag, subject, body }, index) => (
          <div key={index} className="message-version">
            <dt><bdi>{nameOf(tag)}</bdi></dt>
            <dd lang={tag}>
              {subject !== undefined && <p className="message-subject" dir="auto">{shorten(subject, SUBJECT_MEASURE) ?? subject}</p>}
              {body !== undefined && <MessageBody text={body} t={t} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
