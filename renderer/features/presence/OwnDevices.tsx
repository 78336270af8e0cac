import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { useApp } from '../store/index.ts';
import { Resource } from './Resource.tsx';

/** Where else each account is signed in (RFC 3921 §5.1.1, R134), how one is there, and with which priority: it decides where messages go. */
export function OwnDevices(): ReactNode {
  const t = useTexts();
  const accounts = useApp((state) => state.accounts);
  const presence = useApp((state) => state.presence);
  const list = accounts.order.flatMap((id) => {
    const account = accounts.byId.get(id);
    if (account?.connection.phase !== 'online') return [];
    const { address, connection: { jid } } = account;
    // Servers tell us our own presence as well (RFC 6121 §4.2.2).
    return [{ id, address, devices: (presence.byKey.get(peerKey(id, address))?.resources ?? []).filter(({ resource }) => `${address}/${resource}` !== jid) }];
  });
  if (list.length === 0) return null;
  const elsewhere = list.filter(({ devices }) => devices.length > 0);
  return (
    <section className="setting" aria-label={t('presence.devices')}>
      <h3 className="setting-title">{t('presence.devices')}</h3>
      {elsewhere.length === 0 && <p className="field-hint">{t('presence.devicesNone')}</p>}
      {elsewhere.map(({ id, address, devices }) => (
        <dl key={id} className="profile-facts">
          <div>
            <dt className={list.length > 1 ? undefined : 'visually-hidden'}><bdi>{address}</bdi></dt>
            {devices.map((each) => <Resource key={each.resource} presence={each} />)}
          </div>
        </dl>
      ))}
    </section>
  );
}
