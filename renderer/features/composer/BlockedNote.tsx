import type { ReactNode } from 'react';
import type { Blocked } from '../../../electron/contract/models/privacy.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import { whomWords } from '../../i18n/rule-words.ts';
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
  const block = useApp((state) => silenceOf(state.privacy, accountId, addressOf(key), state.contacts.byKey.get(key)));
  const name = `\u2068${label}\u2069`;
  const whom = block ? whomWords(t, block) : '';
  // The region is always there: what appears in it later is read out.
  return (
    <div role="status" className={block ? 'composer-note composer-blocked' : 'composer-status'}>
      {block && (
        <>
          <span>{blockWords(t, block, addressOf(key), name)}</span>
          <Button look="link" aria-label={t('privacy.unblockOne', { value: whom })} onClick={() => void run('privacy.unblock', { accountId, scope: block.scope, value: block.value })}>{t('privacy.unblock')}</Button>
        </>
      )}
    </div>
  );
}

/** What the block does to this chat. One of messages alone stops theirs, not ours (RFC 3921 §10.9, R308). */
function blockWords(t: TFunction, block: Blocked, address: string, name: string): string {
  if (block.kinds.length > 0) return t('chat.blockedWords', { name });
  if (block.scope !== 'jid') return t('chat.blockedMany', { whom: whomWords(t, block) });
  return block.value === address ? t('chat.blocked', { name }) : t('chat.blockedServer', { server: `\u2068${block.value}\u2069` });
}
