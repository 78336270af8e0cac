import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { OwnDevices } from './OwnDevices.tsx';
import { ForAWhile } from './ForAWhile.tsx';
import { PriorityField } from './PriorityField.tsx';
import { StatusLanguages } from './StatusLanguages.tsx';
import { Told } from './Told.tsx';

/** What one says of oneself in several languages, which device gets the messages, which others there are, whom one told directly, and how one says goodbye. */
export function PresencePanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const accounts = useApp((state) => state.accounts);
  const directed = useApp((state) => state.directed.byAccount);
  const [farewell, setFarewell] = useState('');
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const told = [...directed.values()].filter((each) => each.told.length > 0);

  function goOffline(event: FormEvent): void {
    event.preventDefault();
    const last = farewell.trim();
    for (const { id, presence } of list) {
      void run('presence.set', { accountId: id, presence: { ...presence, show: 'offline' }, ...(last === '' ? {} : { farewell: last }) });
    }
    onClose();
  }

  return (
    <div className="dialog-body">
      <StatusLanguages onDone={onClose} />
      <ForAWhile onDone={onClose} />
      <section className="setting" aria-label={t('presence.priority')}>
        {list.map((account) => (
          <PriorityField key={account.id} account={account} label={list.length > 1 ? t('presence.priorityOf', { address: `\u2068${account.address}\u2069` }) : t('presence.priority')} />
        ))}
      </section>
      <OwnDevices />
      <section className="setting" aria-label={t('presence.panelTold')}>
        <h3 className="setting-title">{t('presence.panelTold')}</h3>
        <p className="field-hint">{t(told.length === 0 ? 'presence.panelNobody' : 'presence.panelHint')}</p>
        {told.length > 0 && (
          <>
            <ul className="told-list" aria-label={t('presence.panelTold')}>
              {told.flatMap(({ accountId, told: people }) => people.map((person) => <Told key={peerKey(accountId, person.address)} accountId={accountId} person={person} />))}
            </ul>
            <Button className="told-all" onClick={() => told.forEach(({ accountId, told: people }) => void run('presence.takeBack', { accountId, addresses: people.map(({ address }) => address) }))}>{t('presence.takeBackAll')}</Button>
          </>
        )}
      </section>
      <form className="setting presence-words" aria-label={t('presence.leaving')} onSubmit={goOffline}>
        <h3 className="setting-title">{t('presence.leaving')}</h3>
        <TextField label={t('presence.farewell')} hint={t('presence.farewellHint')} value={farewell} onText={setFarewell} maxLength={1024} />
        <Button type="submit">{t('presence.goOffline')}</Button>
      </form>
      <div className="dialog-actions">
        <Button look="primary" onClick={onClose}>{t('action.close')}</Button>
      </div>
    </div>
  );
}
