import type { ReactNode } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import { messageParts } from './message-text.ts';

/** Text in which addresses of the web can be followed; one that leads elsewhere than it says is marked. */
export function MessageLinks({ text, t }: { readonly text: string; readonly t: TFunction }): ReactNode {
  return messageParts(text).map((part, index) => (part.kind === 'text' ? part.text : (
    <span key={index}>
      <a href={part.url} target="_blank" rel="noopener noreferrer" title={t('chat.linkHost', { host: part.host })}><bdi>{part.text}</bdi></a>
      {part.isDeceptive && <span className="link-host"> <bdi>{t('chat.linkHost', { host: part.host })}</bdi></span>}
    </span>
  )));
}
