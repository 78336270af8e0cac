import { UserCheck } from 'lucide-react';
import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { waitingKeys } from '../../state/selectors/waiting.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Empty } from '../../ui/fields.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useActions, useApp, useAtVersion } from '../store/index.ts';
import { Answers } from './Answers.tsx';
import { RequestCard } from './RequestCard.tsx';
import { useAnswers } from './use-answers.ts';

const BRIEF = 2;

/**
 * Who waits for an answer: they want to see our presence, or wrote though we do not know them. `isBrief`: the first who ask to see us,
 * above the lists; what strangers write shows nowhere but here.
 */
export function RequestsView({ isBrief = false }: { readonly isBrief?: boolean }): ReactNode {
  const t = useTexts();
  const { showView } = useActions();
  const requests = useApp((state) => state.requests);
  const conversations = useApp((state) => state.conversations);
  // What is asked of an account that is not online waits at its server (RFC 3921 §5.1.6, R161).
  const isComplete = useApp(({ accounts }) => accounts.order.every((id) => accounts.byId.get(id)?.connection.phase === 'online'));
  const all = useAtVersion(conversations.version, () => waitingKeys(requests, conversations), [requests, conversations.waiting]);
  const [selected, setSelected] = useState<ReadonlySet<PeerKey>>(new Set());
  const scroller = useRef<HTMLElement>(null);
  const { answer, isWorking } = useAnswers();
  const shown = isBrief ? requests.order.slice(0, BRIEF) : all;
  const chosen = useMemo(() => shown.filter((key) => selected.has(key)), [shown, selected]);
  if (isBrief && shown.length === 0) return null;

  function select(key: PeerKey, isSelected: boolean): void {
    const next = new Set(selected);
    if (isSelected) next.add(key);
    else next.delete(key);
    setSelected(next);
  }

  // Strangers may ask by the thousand (hazard B11): only the cards in sight are in the page.
  const card = (key: PeerKey, index: number): ReactElement => (
    <RequestCard
      key={key} requestKey={key} position={index + 1} count={isBrief ? requests.order.length : shown.length}
      isBrief={isBrief} selection={!isBrief && shown.length > 1 ? { isSelected: selected.has(key), onSelect: select } : undefined} onAnswer={(keys, how, naming) => void answer(keys, how, naming)}
    />
  );

  return (
    <section ref={scroller} className={isBrief ? 'requests requests-brief' : 'requests'} aria-label={t('requests.region')} data-region="">
      {!isBrief && shown.length === 0 && (
        <Empty icon={<UserCheck size={32} strokeWidth={1.5} aria-hidden="true" />} title={t(isComplete ? 'empty.noRequestsTitle' : 'empty.noRequestsOfflineTitle')} text={t(isComplete ? 'empty.noRequestsText' : 'empty.noRequestsOfflineText')} />
      )}
      {!isBrief && shown.length > 1 && (
        <div className="requests-many">
          <Checkbox
            label={chosen.length > 0 ? t('requests.selected', { count: chosen.length }) : t('requests.all')} isChecked={chosen.length === shown.length}
            onChange={(isChecked) => setSelected(new Set(isChecked ? shown : []))}
          />
          {chosen.length > 0 && (
            <Answers
              isDisabled={isWorking}
              onAnswer={(how) => void answer(chosen, how).then(() => setSelected(new Set()))}
            />
          )}
        </div>
      )}
      {shown.length > 0 && (
        <div role="list" aria-label={t('requests.list')}>
          <VirtualList scroller={scroller} items={shown}>{card}</VirtualList>
        </div>
      )}
      {isBrief && requests.order.length > BRIEF && <Button look="link" onClick={() => showView('requests')}>{t('requests.showAll')}</Button>}
    </section>
  );
}
