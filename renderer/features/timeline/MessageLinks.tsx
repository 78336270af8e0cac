import type { ReactNode } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import { useActions } from '../store/index.ts';
import { messageParts, type TextPart } from './message-text.ts';

/** Text in which addresses of the web and of people can be followed; one that leads elsewhere than it says is marked. */
export function MessageLinks({ text, t }: { readonly text: string; readonly t: TFunction }): ReactNode {
  return messageParts(text).map((part, index) => (part.kind === 'text' ? part.text : <MessageLink key={index} part={part} t={t} />));
}

function MessageLink({ part, t }: { readonly part: Exclude<TextPart, { kind: 'text' }>; readonly t: TFunction }): ReactNode {
  const { openLink } = useActions();
  // A link to somebody stays in Linnet, which asks before anything is done: no program of the system is called for it.
  if (part.kind === 'address') return <button type="button" className="message-address" title={t('links.hint', { address: part.address })} onClick={() => openLink(part.text)}><bdi>{part.text}</bdi></button>;
  return (
    <span>
      <a href={part.url} target="_blank" rel="noopener noreferrer" title={t('chat.linkHost', { host: part.host })}><bdi>{part.text}</bdi></a>
      {part.isDeceptive && <span className="link-host"> <bdi>{t('chat.linkHost', { host: part.host })}</bdi></span>}
    </span>
  );
}
