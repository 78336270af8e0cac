import type { ContactGroup } from '../../state/contact-index.ts';
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
  if ('group' in load) return row && row.kind !== 'account' && row.group.accountId === load.group.accountId ? groupGap(rows, number, fraction, row, load.group) : undefined;
  if (sort !== 'hand' || row?.kind !== 'contact') return undefined;
  const place = rows.shownOf(row.group)[row.position - 1];
  const isAfter = fraction >= 0.5;
  return place && { beside: place.address, isAfter, top: rows.topOf(number + (isAfter ? 1 : 0)) || rows.height };
}

function groupGap(rows: ContactRows, number: number, fraction: number, row: Exclude<ContactRow, { kind: 'account' }>, moving: ContactGroup): Gap | undefined {
  const steps = rows.pathOf(moving).length;
  /** The group beside the moving one in which a row stands: in the same group, or both outermost. */
  const besideAt = (at: ContactRow | undefined): string | undefined => {
    if (!at || at.kind === 'account' || at.group.name === '' || rows.outerOf(at.group, steps - 1) !== rows.outerOf(moving, steps - 1)) return undefined;
    return rows.outerOf(at.group, steps);
  };
  const beside = besideAt(row);
  if (row.kind === 'group' && fraction < EDGE) {
    if (beside !== undefined && beside === row.group.name) return { beside, isAfter: false, top: rows.topOf(number) };
    // Nothing stands after the contacts without a group; the place before them is that after the last group.
    const last = row.group.name === '' ? besideAt(rows.at(number - 1)) : undefined;
    return last === undefined ? undefined : { beside: last, isAfter: true, top: rows.topOf(number) };
  }
  if (beside === undefined || fraction < 1 - EDGE || besideAt(rows.at(number + 1)) === beside) return undefined;
  return { beside, isAfter: true, top: rows.topOf(number) + rows.heightOf(number) };
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
