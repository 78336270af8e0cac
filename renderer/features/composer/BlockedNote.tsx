import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { silenceOf } from '../../state/slices/privacy.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** Says above what is being written that it is written to somebody blocked, and takes the block back. */
export function BlockedNoteView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const accountId = accountOf(key);
  const label = useApp((state) => labelOf(state, key));
  const block = useApp((state) => silenceOf(state.privacy, accountId, addressOf(key)));
  const name = `\u2068${label}\u2069`;
  const words = block === undefined ? '' : block.kinds.length > 0 ? t('chat.blockedWords', { name }) : block.value === addressOf(key) ? t('chat.blocked', { name }) : t('chat.blockedServer', { server: `\u2068${block.value}\u2069` });
  // The region is always there: what appears in it later is read out.
  return (
    <div role="status" className={block ? 'composer-note composer-blocked' : 'composer-status'}>
      {block && (
        <>
          <span>{words}</span>
          <Button look="link" aria-label={t('privacy.unblockOne', { value: block.value })} onClick={() => void run('privacy.unblock', { accountId, scope: 'jid', value: block.value })}>{t('privacy.unblock')}</Button>
        </>
      )}
    </div>
  );
}
