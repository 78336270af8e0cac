import type { ReactNode } from 'react';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import { whomWords } from '../../i18n/rule-words.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { listInForce, silenceOf, type Silence } from '../../state/slices/privacy.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** Says above what is being written that it is written to somebody blocked, and takes the block back, or shows the list that keeps them out. */
export function BlockedNoteView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { run, showView } = useActions();
  const accountId = accountOf(key);
  const label = useApp((state) => labelOf(state, key));
  const silence = useApp((state) => silenceOf(state.privacy, accountId, addressOf(key), state.contacts.byKey.get(key)));
  const list = useApp((state) => listInForce(state.privacy, accountId)?.name ?? '');
  const name = `\u2068${label}\u2069`;
  const block = silence && silence.scope !== 'everybody' ? { scope: silence.scope, value: silence.value } : undefined;
  // The region is always there: what appears in it later is read out.
  return (
    <div role="status" className={silence ? 'composer-note composer-blocked' : 'composer-status'}>
      {silence?.scope === 'everybody' && (
        <>
          <span>{t(silence.kinds.length > 0 ? 'chat.listStopsWords' : 'chat.listStops', { list: `\u2068${list}\u2069`, name })}</span>
          <Button look="link" onClick={() => showView('privacy')}>{t('lists.open')}</Button>
        </>
      )}
      {silence && block && (
        <>
          <span>{blockWords(t, silence, addressOf(key), name)}</span>
          <Button look="link" aria-label={t('privacy.unblockOne', { value: whomWords(t, block) })} onClick={() => void run('privacy.unblock', { accountId, ...block })}>{t('privacy.unblock')}</Button>
        </>
      )}
    </div>
  );
}

/** What the block does to this chat. One of messages alone stops theirs, not ours (RFC 3921 §10.9, R308). */
function blockWords(t: TFunction, block: Silence, address: string, name: string): string {
  if (block.kinds.length > 0) return t('chat.blockedWords', { name });
  if (block.scope !== 'jid') return t('chat.blockedMany', { whom: whomWords(t, block) });
  return block.value === address ? t('chat.blocked', { name }) : t('chat.blockedServer', { server: `\u2068${block.value}\u2069` });
}
