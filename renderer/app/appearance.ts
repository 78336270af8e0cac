import type { AppStore } from '../state/store.ts';

/** Theme, text size, density and whether anything moves stand on the root element: styles read them there. So does whether spelling is checked: every field inherits it. */
export function followAppearance(store: AppStore): void {
  const root = document.documentElement;
  const prefersContrast = matchMedia('(prefers-contrast: more)');
  const prefersStill = matchMedia('(prefers-reduced-motion: reduce)');
  let shown = '';

  function apply(): void {
    const { theme, fontScale, density, motion, listWidth, spelling } = store.getState().settings;
    const wanted = theme === 'system' && prefersContrast.matches ? 'high-contrast' : theme;
    const isStill = motion === 'none' || prefersStill.matches;
    const next = `${wanted} ${fontScale} ${density} ${isStill} ${listWidth} ${spelling.isOn}`;
    if (next === shown) return;
    shown = next;
    if (wanted === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = wanted;
    root.spellcheck = spelling.isOn;
    root.dataset['density'] = density;
    root.dataset['motion'] = isStill ? 'none' : 'some';
    root.style.setProperty('--scale', String(fontScale));
    root.style.setProperty('--list-width', `${listWidth}px`);
  }

  apply();
  store.subscribe(apply);
  for (const preference of [prefersContrast, prefersStill]) preference.addEventListener('change', apply);
}
