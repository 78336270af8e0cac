import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

const SHOWN = 2;

/** Who asks the person into a room; nothing is entered before they say so. The newest few, above the lists. */
export function InvitationsView(): ReactNode {
  const t = useTexts();
  const { openDialog, run } = useActions();
  const invitations = useApp((state) => state.rooms.invitations);
  if (invitations.length === 0) return null;
  return (
    <section className="requests requests-brief" aria-label={t('invitations.region')} data-region="">
      <ul aria-label={t('invitations.region')}>
        {invitations.slice(-SHOWN).reverse().map(({ accountId, address, inviter, reason }) => {
          const words = t('invitations.item', { inviter, room: address });
          return (
            <li key={`${accountId} ${address}`} className="request-place" aria-label={words}>
              <div className="request">
                <div className="request-words">
                  <p className="request-title"><bdi>{words}</bdi></p>
                  {reason !== '' && <p className="row-meta row-excerpt" title={reason} dir="auto">{reason}</p>}
                  <div className="request-answers">
                    <Button look="primary" onClick={() => openDialog({ kind: 'join-room', address, accountId })}>{t('invitations.join')}</Button>
                    <Button look="quiet" onClick={() => void run('room.decline', { accountId, address })}>{t('invitations.decline')}</Button>
                  </div>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
