import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { OwnPresence } from '../../../electron/contract/models/presence.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { PresenceIcon } from '../../ui/PresenceIcon.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ownLook } from './presence-look.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

const STATES = ['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline'] as const;

/** Begins the ids of what was said before. */
const STATUS = 'status ';

/** Own picture with own presence; opens the menu that sets it for all accounts. */
export function OwnPresenceView(): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const accounts = useApp((state) => state.accounts);
  const recent = useApp((state) => state.settings.recentStatuses);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const { look, wish } = ownLook(list);
  const [first] = list;
  const name = t('presence.mine', { state: t(`presence.${look}`) });

  function choose(chosen: string): void {
    const change: Partial<OwnPresence> = chosen.startsWith(STATUS) ? { status: chosen.slice(STATUS.length) } : { show: chosen as OwnPresence['show'] };
    for (const { id, presence } of list) void run('presence.set', { accountId: id, presence: { ...presence, ...change } });
  }

  return (
    <>
      <button
        ref={button} type="button" className="rail-own" aria-label={name} title={name} aria-haspopup="menu" aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {first && <PersonPictureView person={peerKey(first.id, first.address)} label={first.address} size={36} presence={look} />}
      </button>
      {isOpen && button.current && (
        <Suspense>
          <Menu
            label={t('presence.menu')} at={button.current} placement="end top" onClose={() => setOpen(false)}
            onChoose={choose}
            groups={[{
              selected: wish.show,
              entries: STATES.map((state) => ({
                id: state, label: t(`presence.${state}`), icon: <PresenceIcon look={state} />,
                ...(state === 'invisible' ? { isDisabled: true, description: t('presence.invisibleReason') } : {}),
              })),
            }, ...(recent.length === 0 ? [] : [{
              heading: t('presence.recent'), entries: recent.map((status) => ({ id: `${STATUS}${status}`, label: status })),
            }])]}
          />
        </Suspense>
      )}
    </>
  );
}
