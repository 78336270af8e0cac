export { ModeInForceView } from './ModeInForce.tsx';
export { PrivacyView } from './Privacy.tsx';
