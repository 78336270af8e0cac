import { createElement, memo } from 'react';
import { PRESENCE_SHAPES, type PresenceLook } from './presence-shapes.ts';

/** Decoration only: the words beside it say the state. `size` in pixels. */
export const PresenceIcon = memo(function PresenceIcon({ look, size = 12 }: { readonly look: PresenceLook; readonly size?: number }) {
  return (
    <svg className={`presence-icon presence-${look}`} viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      {PRESENCE_SHAPES[look].map(({ tag, ...attributes }, index) => createElement(tag, { key: index, ...onGround(attributes) }))}
    </svg>
  );
});

/** The page's own ground shines through what is left out. */
function onGround(attributes: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === 'ground' ? 'var(--surface-0)' : value]));
}
