import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { addressOf } from '../../state/keys.ts';
import { canBeInvisible } from '../../state/selectors/invisible.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { comboText } from '../../ui/combo.ts';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp, useStore } from '../store/index.ts';
import { actsFor, destinationsFor, linkFor, type Destination } from './destinations.tsx';
import { comboFor } from './shortcuts.ts';

/** Anywhere by a few letters: the focus stays in the field, the arrows choose, Enter goes. */
export function GoTo(): ReactNode {
  const t = useTexts();
  const store = useStore();
  const actions = useActions();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const openKey = useApp((state) => state.ui.openKey);
  const isAlone = useApp((state) => state.ui.isAlone);
  const canHide = useApp(canBeInvisible);
  const acts = useMemo(() => actsFor(t, actions, { isAlone, canHide, tearOffOpen: openKey === undefined || isAlone ? undefined : () => actions.tearOff(openKey) }), [t, actions, openKey, isAlone, canHide]);
  const found = useMemo(() => destinationsFor(sought, store.getState(), acts, (link) => linkFor(link, t, actions)), [sought, store, acts, t, actions]);
  const [index, setIndex] = useState(0);
  const at = Math.min(index, found.length - 1);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  function go(destination: Destination | undefined): void {
    if (!destination) return;
    actions.closeDialog();
    if (destination.kind === 'person') actions.goToConversation(destination.key);
    else destination.go();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'ArrowDown') setIndex((at + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setIndex((at + found.length - 1) % Math.max(1, found.length));
    else return;
    event.preventDefault();
  }

  return (
    <div className="go-to">
      <input
        className="input go-to-field" role="combobox" aria-label={t('goTo.search')} aria-expanded={found.length > 0} aria-controls={id} aria-autocomplete="list" aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        value={text} maxLength={1024} placeholder={t('goTo.placeholder')} dir="auto" spellCheck={false} autoComplete="off" autoFocus
        onChange={(event) => { setText(event.target.value); setIndex(0); }} onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={t('goTo.results')} className="go-to-list">
        {found.map((destination, position) => (
          // Keys are the field's; the pointer has this.
          <div key={destination.id} id={`${id}-${position}`} role="option" aria-selected={position === at} className="go-to-option" onMouseMove={() => setIndex(position)} onClick={() => go(destination)}>
            <OptionView destination={destination} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="go-to-nothing" role="status">{t('empty.nothingFound', { text: `\u2068${text.trim().slice(0, 60)}\u2069` })}</p>}
    </div>
  );
}

function OptionView({ destination }: { readonly destination: Destination }): ReactNode {
  const label = useApp((state) => (destination.kind === 'person' ? labelOf(state, destination.key) : destination.label));
  const chosen = useApp((state) => state.settings.shortcuts);
  const combo = destination.kind === 'act' && destination.shortcut ? comboFor(destination.shortcut, chosen) : '';
  return (
    <>
      <span className="go-to-picture">{destination.kind === 'person' ? <PersonPictureView person={destination.key} label={label} size={28} /> : destination.icon}</span>
      <bdi className="go-to-label one-line">{label}</bdi>
      {destination.kind === 'person' && label !== addressOf(destination.key) && <bdi className="go-to-more one-line">{addressOf(destination.key)}</bdi>}
      {combo !== '' && <kbd className="combo"><bdi>{comboText(combo)}</bdi></kbd>}
    </>
  );
}
