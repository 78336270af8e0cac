import { useState, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { DirectedPresence, ToldDirectly } from '../../../electron/contract/models/presence.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

interface ToldProps {
  readonly accountId: AccountId;
  readonly person: ToldDirectly['told'][number];
}

/** Somebody who was told directly: what they see, which can be chosen for them alone, and its end (RFC 3921 §5.1.4). */
export function Told({ accountId, person: { address, presence } }: ToldProps): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const [isChanging, setChanging] = useState(false);
  const name = useApp((state) => labelOf(state, peerKey(accountId, address)));
  return (
    <li className="told">
      <div className="told-row">
        <span className="row-words">
          <bdi className="row-title one-line" title={address}>{name}</bdi>
          <span className="row-meta">{presence ? t('presence.chosenFor', { presence: t(`presence.${presence.show}`) }) : t('presence.asEverybody')}{presence?.status ? <> · <bdi>{presence.status}</bdi></> : null}</span>
        </span>
        <span className="told-actions">
          <Button aria-label={t('presence.changeFor', { name })} aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>{t('presence.change')}</Button>
          <Button aria-label={t('presence.takeBackFrom', { name })} onClick={() => void run('presence.takeBack', { accountId, addresses: [address] })}>{t('presence.takeBack')}</Button>
        </span>
      </div>
      {isChanging && <Choice accountId={accountId} person={{ address, ...(presence ? { presence } : {}) }} name={name} onDone={() => setChanging(false)} />}
    </li>
  );
}

const SHOWS = ['online', 'chat', 'away', 'xa', 'dnd'] as const;
const AS_EVERYBODY = '';

function Choice({ accountId, person: { address, presence }, name, onDone }: ToldProps & { readonly name: string; readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const [show, setShow] = useState<string>(presence?.show ?? AS_EVERYBODY);
  const [status, setStatus] = useState(presence?.status ?? '');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const chosen = show === AS_EVERYBODY ? {} : { presence: { show: show as DirectedPresence['show'], status: status.trim() } };
    if (await run('presence.direct', { accountId, addresses: [address], ...chosen })) onDone();
  }

  return (
    <form className="told-choice" aria-label={t('presence.changeFor', { name })} onSubmit={(event) => void save(event)}>
      <SelectField
        label={t('presence.theySee')} value={show} onValue={setShow}
        options={[[AS_EVERYBODY, t('presence.asEverybody')], ...SHOWS.map((each) => [each, t(`presence.${each}`)] as const)]}
      />
      {show !== AS_EVERYBODY && <TextField label={t('presence.statusFor', { name })} value={status} onText={setStatus} maxLength={1024} />}
      <div className="setting-buttons">
        <Button type="submit" look="primary">{t('presence.tell')}</Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
