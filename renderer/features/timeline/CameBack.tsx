import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import { FailureNote } from './FailureNote.tsx';

/** What came back from the other side without being about any message that is kept, until it is put away (RFC 3921 §2.1.1, R010). */
export function CameBackView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { putCameBackAway } = useActions();
  const failure = useApp((state) => state.cameBack.get(key));
  if (!failure) return null;
  return (
    <section className="came-back" aria-label={t('cameBack.region')}>
      <div>
        <p className="row-meta">{t('cameBack.text')}</p>
        <FailureNote failure={failure} t={t} />
      </div>
      <IconButton label={t('cameBack.dismiss')} icon={<X size={16} strokeWidth={1.5} />} onClick={() => putCameBackAway(key)} />
    </section>
  );
}
