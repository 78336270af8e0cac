import { ArrowLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PrivacyListsView } from '../privacy-lists/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { BlockedView } from './Blocked.tsx';
import { BlockFormView } from './BlockForm.tsx';
import { GetsThroughView } from './GetsThrough.tsx';
import { ModesView } from './Modes.tsx';

/** Who is blocked, on every account, and how to block somebody. */
export function PrivacyView(): ReactNode {
  const t = useTexts();
  const { call, showView } = useActions();
  const accounts = useApp((state) => state.accounts);
  const privacy = useApp((state) => state.privacy);
  const given = useApp((state) => state.ui.blockDraft);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online').join();
  useEffect(() => {
    // Whoever looks sees what holds now; what cannot be asked stays as it was told last.
    for (const id of online === '' ? [] : online.split(',')) void call('privacy.refresh', { accountId: Number(id) as AccountId });
  }, [call, online]);
  return (
    <section className="privacy" aria-label={t('privacy.region')}>
      <header className="privacy-head">
        <IconButton className="chat-back" label={t('chat.backToList')} icon={<ArrowLeft className="mirrored" size={20} strokeWidth={1.5} />} onClick={() => showView('chats')} />
        <h1 className="privacy-title">{t('privacy.region')}</h1>
      </header>
      <div className="privacy-body" data-region="">
        <p className="privacy-lead">{t('privacy.lead')}</p>
        <ul className="privacy-means" aria-label={t('privacy.account')}>
          {accounts.order.map((id) => {
            const address = `\u2068${accounts.byId.get(id)?.address ?? ''}\u2069`;
            const means = privacy.byAccount.get(id)?.means ?? 'unknown';
            const known = privacy.lists.get(id);
            const nameOf = (list: string | undefined): string => (list === undefined ? t('lists.inUseNone') : `\u2068${list}\u2069`);
            return (
              <li key={id}>
                {t(`privacy.means.${means}`, { address })}
                {means === 'privacy-lists' && <> {t('lists.inUse', { active: nameOf(known?.active), fallback: nameOf(known?.default) })}</>}
              </li>
            );
          })}
        </ul>
        <ModesView />
        <GetsThroughView />
        <BlockFormView key={given ? `${given.accountId}/${given.group}` : ''} given={given} />
        <BlockedView />
        <PrivacyListsView />
      </div>
    </section>
  );
}
