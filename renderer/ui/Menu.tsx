import { useEffect, useRef, type ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, Popover, Separator, Text, type Key } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
}

export interface MenuProps {
  readonly label: string;
  /** Groups of entries, a line between them. Of a group that tells which entry is chosen one can be chosen. */
  readonly groups: readonly { readonly heading?: string; readonly selected?: string; readonly entries: readonly MenuEntry[] }[];
  /** Where it opens: an element, or a place in the window in pixels. */
  readonly at: Element | { readonly x: number; readonly y: number };
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'end top';
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu at an element or at the pointer. Arrows, Home, End, first letters, Enter and Escape work; focus goes back to where it was. */
export function Menu({ label, groups, at, placement = 'bottom start', onChoose, onClose }: MenuProps): ReactNode {
  const point = useRef<HTMLSpanElement>(null);
  const anchor = useRef<Element | null>(at instanceof Element ? at : null);
  const before = useRef<Element | null>(null);
  before.current ??= document.activeElement;
  useEffect(() => () => {
    // The control that opened the menu, or its row, has the focus again unless a dialog took it.
    const last = before.current;
    if (last instanceof HTMLElement && last.isConnected) requestAnimationFrame(() => document.activeElement === document.body && last.focus());
  }, []);
  return (
    <>
      {!(at instanceof Element) && <span ref={point} className="menu-point" style={{ left: at.x, top: at.y }} />}
      <Popover isOpen onOpenChange={(isOpen) => !isOpen && onClose()} triggerRef={at instanceof Element ? anchor : point} placement={placement} offset={4} className="popover" isNonModal>
        <AriaMenu
          aria-label={label} className="menu" autoFocus="first" shouldFocusWrap
          onAction={(key: Key) => {
            onClose();
            onChoose(String(key));
          }}
        >
          {groups.map(({ heading, selected, entries }, index) => (
            <MenuSection
              key={entries[0]?.id ?? index} className="menu-section"
              {...(selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected], disallowEmptySelection: true })}
            >
              {heading && <Header className="menu-heading">{heading}</Header>}
              {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
              {index < groups.length - 1 && <Separator className="menu-line" />}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  const { id, label, description, icon, isDisabled = false, isDanger } = entry;
  return (
    <AriaMenuItem id={id} textValue={label} isDisabled={isDisabled} className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}>
      {icon}
      <Text slot="label" className="menu-label"><bdi>{label}</bdi></Text>
      {description && <Text slot="description" className="menu-description">{description}</Text>}
    </AriaMenuItem>
  );
}
