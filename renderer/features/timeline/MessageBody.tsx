import { useState, type ReactNode } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import { MessageLinks } from './MessageLinks.tsx';
import { BODY_MEASURE, pieces, shorten } from './shorten.ts';

/** The text of a message that stands by itself; of a very long one the rest is shown when the person asks for it (hazard B9). */
export function MessageBody({ text, t }: { readonly text: string; readonly t: TFunction }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const short = shorten(text, BODY_MEASURE);
  return (
    <div className="message-text" dir="auto">
      {short !== undefined && isWhole
        ? pieces(text, BODY_MEASURE).map((piece, index) => <div key={index} className="message-piece" dir="auto"><MessageLinks text={piece} t={t} /></div>)
        : <MessageLinks text={short === undefined ? text : `${short}…`} t={t} />}
      {short !== undefined && <button type="button" className="button button-link message-more" onClick={() => setWhole(!isWhole)}>{t(isWhole ? 'chat.showLess' : 'chat.showAll')}</button>}
    </div>
  );
}
