import { UserCheck } from 'lucide-react';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { SubscriptionRequest } from '../../../electron/contract/models/contact.ts';
import { useTexts } from '../../i18n/index.ts';
import { contactLabel } from '../../state/contact-index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Empty } from '../../ui/fields.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useActions, useApp } from '../store/index.ts';

type Answer = 'approve' | 'add' | 'deny' | 'block';

const BRIEF = 2;

/** Who wants to see our presence. `isBrief`: the first few, above the lists; else all, with many answered at once. */
export function RequestsView({ isBrief = false }: { readonly isBrief?: boolean }): ReactNode {
  const t = useTexts();
  const { run, showView } = useActions();
  const { byKey, order } = useApp((state) => state.requests);
  const accounts = useApp((state) => state.accounts);
  const [selected, setSelected] = useState<ReadonlySet<PeerKey>>(new Set());
  const scroller = useRef<HTMLElement>(null);
  if (isBrief && order.length === 0) return null;
  const shown = (isBrief ? order.slice(0, BRIEF) : order).flatMap((key) => {
    const request = byKey.get(key);
    return request ? [{ key, request }] : [];
  });
  const chosen = shown.filter(({ key }) => selected.has(key));

  function answer(requests: readonly SubscriptionRequest[], how: Answer): void {
    for (const { accountId, address } of requests) {
      if (how === 'deny') void run('subscription.deny', { accountId, address });
      else if (how === 'block') void run('privacy.block', { accountId, address, reason: '' });
      else void run('subscription.approve', { accountId, address, add: how === 'add' });
    }
    setSelected(new Set());
  }

  function select(key: PeerKey, isSelected: boolean): void {
    const next = new Set(selected);
    if (isSelected) next.add(key);
    else next.delete(key);
    setSelected(next);
  }

  // Strangers may ask by the thousand (hazard B11): only the cards in sight are in the page.
  const card = ({ key, request }: (typeof shown)[number], index: number): ReactElement => (
    <div key={key} className="request-place" role="listitem" aria-label={t('requests.item', { address: request.address })} aria-posinset={index + 1} aria-setsize={isBrief ? order.length : shown.length}>
      <div className="request">
        <Avatar address={request.address} label={request.address} />
        <div className="request-words">
          <p className="request-title"><bdi>{t('requests.item', { address: request.address })}</bdi></p>
          {request.nick !== '' && <p className="row-meta one-line">{t('requests.calls')} <bdi>{contactLabel(request.nick, request.address)}</bdi></p>}
          {accounts.order.length > 1 && <p className="row-meta one-line">{t('requests.forAccount', { address: accounts.byId.get(request.accountId)?.address ?? '' })}</p>}
          {request.note !== '' && <p className="request-note" dir="auto">{request.note}</p>}
          <Answers t={t} onAnswer={(how) => answer([request], how)} />
        </div>
        {!isBrief && shown.length > 1 && (
          <input type="checkbox" aria-label={t('requests.select', { address: request.address })} checked={selected.has(key)} onChange={(event) => select(key, event.target.checked)} />
        )}
      </div>
    </div>
  );

  return (
    <section ref={scroller} className={isBrief ? 'requests requests-brief' : 'requests'} aria-label={t('requests.region')} data-region="">
      {!isBrief && shown.length === 0 && (
        <Empty icon={<UserCheck size={32} strokeWidth={1.5} aria-hidden="true" />} title={t('empty.noRequestsTitle')} text={t('empty.noRequestsText')} />
      )}
      {!isBrief && shown.length > 1 && (
        <div className="requests-many">
          <Checkbox
            label={chosen.length > 0 ? t('requests.selected', { count: chosen.length }) : t('requests.all')} isChecked={chosen.length === shown.length}
            onChange={(isChecked) => setSelected(new Set(isChecked ? order : []))}
          />
          {chosen.length > 0 && <Answers t={t} onAnswer={(how) => answer(chosen.map(({ request }) => request), how)} />}
        </div>
      )}
      {shown.length > 0 && (
        <div role="list" aria-label={t('requests.list')}>
          <VirtualList scroller={scroller} items={shown}>{card}</VirtualList>
        </div>
      )}
      {isBrief && order.length > BRIEF && <Button look="link" onClick={() => showView('requests')}>{t('requests.showAll')}</Button>}
    </section>
  );
}

function Answers({ t, onAnswer }: { readonly t: ReturnType<typeof useTexts>; readonly onAnswer: (how: Answer) => void }): ReactNode {
  return (
    <div className="request-answers">
      <Button look="primary" onClick={() => onAnswer('add')}>{t('requests.approveAndAdd')}</Button>
      <Button onClick={() => onAnswer('approve')}>{t('requests.approve')}</Button>
      <Button look="quiet" onClick={() => onAnswer('deny')}>{t('requests.deny')}</Button>
      <Button look="quiet" onClick={() => onAnswer('block')}>{t('requests.block')}</Button>
    </div>
  );
}
