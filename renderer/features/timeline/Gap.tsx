import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TFunction } from '../../i18n/index.ts';
import type { ConversationGap } from '../../state/slices/archive.slice.ts';

/** What is missing here, in words, and the way to it. */
export function Gap({ gap: { after, state }, onFetch, t }: { readonly gap: ConversationGap; readonly onFetch: (after: number) => void; readonly t: TFunction }): ReactNode {
  const place = after === 0 ? 'past' : 'missed';
  return (
    <div className="timeline-gap">
      <History size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>{t(`gap.${place}.${state}`)}</span>
      {state !== 'fetching' && <button type="button" className="button button-link" onClick={() => onFetch(after)}>{t(state === 'failed' ? 'gap.again' : `gap.${place}.fetch`)}</button>}
    </div>
  );
}
