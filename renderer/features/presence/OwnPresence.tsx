import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { PresenceState } from '../../../electron/contract/models/presence.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { canBeInvisible } from '../../state/selectors/invisible.ts';
import { modeInForce } from '../../state/slices/privacy.slice.ts';
import { PresenceIcon } from '../../ui/PresenceIcon.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ownLook } from './presence-look.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

const STATES: readonly PresenceState[] = ['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline'];

const MORE = 'more';

/** Begins the ids of what was said before. */
const STATUS = 'status ';

/** Own picture with own presence; opens the menu that sets it for all accounts. */
export function OwnPresenceView(): ReactNode {
  const t = useTexts();
  const { run, openDialog } = useActions();
  const accounts = useApp((state) => state.accounts);
  const recent = useApp((state) => state.settings.recentStatuses);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const { look: seen, wish } = ownLook(list);
  const privacy = useApp((state) => state.privacy);
  const isInvisible = (id: AccountId): boolean => modeInForce(privacy, id)?.mode.kind === 'invisible';
  const isHiding = list.length > 0 && list.every(({ id }) => isInvisible(id));
  const canHide = useApp(canBeInvisible);
  const look = isHiding && seen !== 'offline' ? 'invisible' : seen;
  const [first] = list;
  const name = t('presence.mine', { state: t(`presence.${look}`) });

  function choose(chosen: string): void {
    if (chosen === MORE) return openDialog({ kind: 'own-presence' });
    void run('presence.choose', chosen.startsWith(STATUS) ? { status: chosen.slice(STATUS.length) } : { state: chosen as PresenceState });
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
              selected: isHiding ? 'invisible' : wish.show,
              entries: STATES.map((state) => ({
                id: state, label: t(`presence.${state}`), icon: <PresenceIcon look={state} />,
                ...(state === 'invisible' && !canHide ? { isDisabled: true, description: t('presence.invisibleReason') } : {}),
              })),
            }, ...(recent.length === 0 ? [] : [{
              heading: t('presence.recent'), entries: recent.map((status) => ({ id: `${STATUS}${status}`, label: status })),
            }]), { entries: [{ id: MORE, label: t('presence.more') }] }]}
          />
        </Suspense>
      )}
    </>
  );
}
