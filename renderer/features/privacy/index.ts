import { lazy } from 'react';

export { ModeInForceView } from './ModeInForce.tsx';
/** Loaded when it is opened: rules and their dragging are a third of the page's scripts. */
export const PrivacyView = lazy(async () => ({ default: (await import('./Privacy.tsx')).PrivacyView }));
