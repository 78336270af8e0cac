/**
 * What is dragged onto the page must not be gone to or opened in its place (hazard U4). Text still drops into text fields, as it does
 * everywhere; a file would be opened even there. Where an element says that it takes drops, it does.
 */
export function refuseDrops(target: Window): void {
  const refuse = (event: DragEvent): void => {
    const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (event.target instanceof Element && event.target.closest('[data-takes-drops]')) return;
    if (isField && event.dataTransfer?.types.includes('Files') === false) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  for (const name of ['dragenter', 'dragover', 'drop'] as const) target.addEventListener(name, refuse, true);
}
