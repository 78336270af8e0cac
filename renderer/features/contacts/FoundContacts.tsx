import { memo, useCallback, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { findContacts } from '../../state/selectors/find.ts';
import { useActions, useApp, useAtVersion, useStore } from '../store/index.ts';
import { ContactMenuView, type MenuPlace } from './ContactMenu.tsx';
import { ContactRowContent, contactRowName, usePerson } from './ContactRowContent.tsx';
import type { TFunction } from '../../i18n/index.ts';

const SHOWN = 50;

/** The contacts that match what is typed, as a flat grid: the keyboard comes to it with Tab and the arrows. */
export function FoundContactsView({ text }: { readonly text: string }): ReactNode {
  const t = useTexts();
  const store = useStore();
  const { openConversation } = useActions();
  const version = useApp((state) => state.contacts.version);
  const found = useAtVersion(version, () => findContacts(store.getState(), text, SHOWN), [store, text]);
  const [active, setActive] = useState(0);
  const [menu, setMenu] = useState<{ readonly key: PeerKey; readonly at: MenuPlace } | undefined>();
  const onMenu = useCallback((key: PeerKey, at: MenuPlace) => setMenu({ key, at }), []);
  if (found.length === 0) return null;
  return (
    <section className="found">
      <h2 className="section-title">{t('contacts.tree')}</h2>
      <div
        role="treegrid" aria-label={t('contacts.tree')} aria-rowcount={found.length}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          const next = Math.min(Math.max(0, active + step), found.length - 1);
          if (step === 0) return;
          event.preventDefault();
          setActive(next);
          event.currentTarget.querySelectorAll<HTMLElement>('[role="row"]')[next]?.focus();
        }}
      >
        {found.map((key, index) => (
          <FoundLine key={key} contact={key} index={index} isActive={index === Math.min(active, found.length - 1)} text={text} onOpen={openConversation} onMenu={onMenu} t={t} />
        ))}
      </div>
      {menu && <ContactMenuView contact={menu.key} at={menu.at} onClose={() => setMenu(undefined)} />}
    </section>
  );
}

interface FoundLineProps {
  readonly contact: PeerKey;
  readonly index: number;
  readonly isActive: boolean;
  readonly onOpen: (key: PeerKey) => void;
  /** What was looked for. */
  readonly text: string;
  readonly onMenu: (key: PeerKey, at: MenuPlace) => void;
  readonly t: TFunction;
}

const FoundLine = memo(function FoundLine({ contact, index, isActive, text, onOpen, onMenu, t }: FoundLineProps): ReactNode {
  const person = usePerson(contact);
  return (
    <div
      className="row row-static" role="row" tabIndex={isActive ? 0 : -1} aria-level={1} aria-rowindex={index + 1} aria-label={contactRowName(t, person)} title={person.address} data-takes-drops={contact}
      onClick={() => onOpen(contact)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(contact, { x: event.clientX, y: event.clientY });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(contact);
        else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) onMenu(contact, event.currentTarget);
        else return;
        event.preventDefault();
      }}
    >
      <span className="row-cell" role="gridcell"><ContactRowContent person={person} found={text} t={t} /></span>
    </div>
  );
});
