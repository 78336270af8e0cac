import type { AppStore } from '../state/store.ts';

/** Theme, text size and density stand on the root element: styles read them there. So does whether spelling is checked: every field inherits it. */
export function followAppearance(store: AppStore): void {
  const root = document.documentElement;
  const prefersContrast = matchMedia('(prefers-contrast: more)');
  let shown = '';

  function apply(): void {
    const { theme, fontScale, density, listWidth, spelling } = store.getState().settings;
    const wanted = theme === 'system' && prefersContrast.matches ? 'high-contrast' : theme;
    const next = `${wanted} ${fontScale} ${density} ${listWidth} ${spelling.isOn}`;
    if (next === shown) return;
    shown = next;
    if (wanted === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = wanted;
    root.spellcheck = spelling.isOn;
    root.dataset['density'] = density;
    root.style.setProperty('--scale', String(fontScale));
    root.style.setProperty('--list-width', `${listWidth}px`);
  }

  apply();
  store.subscribe(apply);
  prefersContrast.addEventListener('change', apply);
}
