/**
 * Gives the focus to what `find` names, in the next frame, when what had it has gone from the page or can do no more: whoever works by keyboard goes
 * on from there, and a screen reader says where that is. Where the focus is held by something else it stays.
 */
export function focusIfLost(find: () => Element | null | undefined): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    const isSpent = activeElement instanceof HTMLButtonElement && activeElement.disabled;
    if (activeElement !== null && activeElement !== document.body && !isSpent) return;
    const next = find();
    if (next instanceof HTMLElement) next.focus();
  });
}
