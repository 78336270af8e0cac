import { lazy } from 'react';

// The keys are listened to from the start; what they open is loaded when it is.
export { useShortcuts } from './use-shortcuts.ts';
export const GoTo = lazy(async () => ({ default: (await import('./GoTo.tsx')).GoTo }));
export const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts }));
