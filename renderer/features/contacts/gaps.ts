import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import type { ContactSort } from '../../state/contact-order.ts';
import type { DragLoad } from './picked.ts';

/** A place between rows, where what is dragged would stand: beside a contact of a group, by address, or beside a group, by name. */
export interface Gap {
  readonly beside: string;
  readonly isAfter: boolean;
  /** Where its line is drawn, pixels from the top of the list. */
  readonly top: number;
}

/** So much of a heading at its edges is the place between two groups; dropped on the rest one group goes into the other. */
const EDGE = 0.3;

/** The gap at a row, `fraction` (0 to 1) of its height from its top; undefined: what is dragged would go into the group, to no place in it. */
export function gapAt(rows: ContactRows, number: number, fraction: number, load: DragLoad, sort: ContactSort): Gap | undefined {
  const row = rows.at(number);
  if ('group' in load) return row && row.kind !== 'account' && row.group.accountId === load.group.accountId ? groupGap(rows, number, fraction, row) : undefined;
  if (sort !== 'hand' || row?.kind !== 'contact') return undefined;
  const place = rows.shownOf(row.group)[row.position - 1];
  const isAfter = fraction >= 0.5;
  return place && { beside: place.address, isAfter, top: rows.topOf(number + (isAfter ? 1 : 0)) || rows.height };
}

function groupGap(rows: ContactRows, number: number, fraction: number, row: Exclude<ContactRow, { kind: 'account' }>): Gap | undefined {
  const { name } = row.group;
  if (row.kind === 'group' && fraction < EDGE) {
    // Nothing stands after the contacts without a group; the place before them is that after the last group.
    if (name !== '') return { beside: name, isAfter: false, top: rows.topOf(number) };
    const before = rows.at(number - 1);
    return before?.kind === 'group' || before?.kind === 'contact' ? { beside: before.group.name, isAfter: true, top: rows.topOf(number) } : undefined;
  }
  const isLast = row.kind === 'contact' ? row.position === row.siblings : rows.headingOf(number + 1) === number + 1 || number + 1 === rows.count;
  return isLast && name !== '' && fraction >= 1 - EDGE ? { beside: name, isAfter: true, top: rows.topOf(number) + rows.heightOf(number) } : undefined;
}

/** `order` with `moving` beside one of them, which may itself be moving. */
export function placedBeside(order: readonly string[], moving: readonly string[], { beside, isAfter }: Pick<Gap, 'beside' | 'isAfter'>): string[] {
  const gone = new Set(moving);
  const at = order.indexOf(beside) + (isAfter ? 1 : 0);
  const kept = (part: readonly string[]): string[] => part.filter((name) => !gone.has(name));
  return [...kept(order.slice(0, at)), ...gone, ...kept(order.slice(at))];
}

/** `moving` one step up or down among those shown, of all in `order`; undefined where there is no further. */
export function steppedBy(order: readonly string[], shown: readonly string[], moving: readonly string[], step: 1 | -1): string[] | undefined {
  const gone = new Set(moving);
  const places = shown.flatMap((name, number) => (gone.has(name) ? [number] : []));
  const beside = shown[step < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1];
  return places.length === 0 || beside === undefined ? undefined : placedBeside(order, shown.filter((name) => gone.has(name)), { beside, isAfter: step > 0 });
}
