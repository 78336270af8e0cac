import { foldText } from '../../state/selectors/find.ts';

/** A setting as it stands on a tab: its words are its own, so that none has to be listed anywhere else. */
export interface FoundSetting {
  readonly tab: string;
  readonly text: string;
  /** Which one it is among those of the tab with the same words. */
  readonly turn: number;
}

/** What names a setting in a panel: the label of a control, the title of a group of them, a button. */
const NAMED = 'label, legend, .setting-title, .setting-buttons > button';

/** Settings of these panels, by the id of their tab, that have every word in them or in what is said about them. */
export function findSettings(panels: readonly { readonly tab: string; readonly title: string; readonly element: Element }[], query: string, most: number): readonly FoundSetting[] {
  const words = foldText(query).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: FoundSetting[] = [];
  for (const { tab, title, element } of panels) {
    for (const { text, turn, node } of namedIn(element)) {
      const about = foldText(`${text} ${hintsOf(node)} ${title}`);
      if (words.every((word) => about.includes(word))) found.push({ tab, text, turn });
    }
  }
  // Those whose own words match stand before those that only speak of it.
  const isOwn = ({ text }: FoundSetting): boolean => words.every((word) => foldText(text).includes(word));
  return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))].slice(0, most);
}

/** Shows a setting and puts the focus into it; false where it is not there (any more). */
export function goToSetting(panel: Element, { text, turn }: FoundSetting): boolean {
  const node = namedIn(panel).find((one) => one.text === text && one.turn === turn)?.node;
  if (!node) return false;
  node.scrollIntoView({ block: 'center' });
  const focusable = 'input, select, textarea, button';
  const control = node.matches('button') ? node : node instanceof HTMLLabelElement && node.control ? node.control : node.querySelector(focusable) ?? node.closest('.setting')?.querySelector(focusable);
  if (control instanceof HTMLElement) control.focus();
  return true;
}

function namedIn(panel: Element): readonly { readonly text: string; readonly turn: number; readonly node: HTMLElement }[] {
  const turns = new Map<string, number>();
  return [...panel.querySelectorAll<HTMLElement>(NAMED)].flatMap((node) => {
    const text = wordsOf(node);
    if (text === '') return [];
    const turn = turns.get(text) ?? 0;
    turns.set(text, turn + 1);
    return [{ text, turn, node }];
  });
}

/** What is said about it: beside a control, or below a title. */
function hintsOf(node: HTMLElement): string {
  const around = node.closest('.field, .checkbox') ?? (node.matches('.setting-title') ? node.parentElement : undefined);
  return [...(around?.children ?? [])].filter((child) => child.matches('.field-hint, .setting-hint, .setting-text')).map((child) => child.textContent).join(' ');
}

/** Without the hint that stands in the same label. */
function wordsOf(node: HTMLElement): string {
  const copy = node.cloneNode(true) as HTMLElement;
  for (const hint of copy.querySelectorAll('.field-hint, .checkbox-hint, .setting-hint')) hint.remove();
  return (copy.textContent ?? '').trim().replace(/\s+/gu, ' ');
}
