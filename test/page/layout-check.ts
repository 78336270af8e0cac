import type { Page } from 'playwright-core';

/**
 * What of the layout hurts reading: text that leaves the window or is cut off without a mark, controls that lie over each other, and a page that
 * is not mirrored where its language goes from right to left. Empty: all is well.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 2;
    const found: string[] = [];
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}`;
    const isSpoken = (element: Element): boolean => element.closest('.visually-hidden') !== null;
    /** What cuts a text off at its side: none where it is scrolled, wrapped, or marked with an ellipsis. */
    const cutter = (element: Element): Element | undefined => {
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        const { overflowX, textOverflow, display } = getComputedStyle(each);
        if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis' || display.includes('-webkit-box') || each instanceof HTMLInputElement) return undefined;
        if (overflowX === 'hidden' || overflowX === 'clip') return each;
      }
      return document.documentElement;
    };
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      if (walker.currentNode.textContent!.trim() === '' || isSpoken(element) || element.closest('script, style, option, [inert], [aria-hidden="true"]') || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const text = range.getBoundingClientRect();
      const edge = cutter(element)?.getBoundingClientRect();
      if (edge && text.width > 0 && (text.left < edge.left - SLACK_PX || text.right > edge.right + SLACK_PX)) found.push(`cut off: ${nameOf(element)}`);
    }
    /** What is in sight of an element: its place, cut where what scrolls ends. */
    const inSight = (element: Element): DOMRect => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (getComputedStyle(each).overflow === 'visible') continue;
        const edge = each.getBoundingClientRect();
        [left, right, top, bottom] = [Math.max(left, edge.left), Math.min(right, edge.right), Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="option"]')].flatMap((element) => {
      const place = inSight(element);
      if (isSpoken(element) || place.width < 2 || place.height < 2 || element.closest('[inert]') || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return [];
      // Only what can be pointed at: not what lies under a menu, or is scrolled out of sight.
      const top = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
      // What floats lies over the rest on purpose, and so does a button in its own field.
      return top && (element.contains(top) || top.contains(element)) ? [{ element, place, layer: element.closest('.popover, .scrim, .notice'), field: element.closest('.input-with-button, .search') }] : [];
    });
    controls.forEach((one, index) => controls.slice(index + 1).forEach((other) => {
      if (one.element.contains(other.element) || other.element.contains(one.element) || one.layer !== other.layer || (one.field !== null && one.field === other.field)) return;
      const wide = Math.min(one.place.right, other.place.right) - Math.max(one.place.left, other.place.left);
      const high = Math.min(one.place.bottom, other.place.bottom) - Math.max(one.place.top, other.place.top);
      if (wide > SLACK_PX && high > SLACK_PX) found.push(`over each other: ${nameOf(one.element)} | ${nameOf(other.element)}`);
    }));
    const [rail, list] = ['.rail', '.list-column'].map((place) => document.querySelector(place)?.getBoundingClientRect());
    if (rail && list && rail.width > 0 && list.width > 0 && (rail.left > list.left) !== (root.dir === 'rtl')) found.push('the rail stands on the wrong side');
    return found;
  });
}
