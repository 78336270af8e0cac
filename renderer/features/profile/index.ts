export { ProfileGateView } from './ProfileGate.tsx';
export { WriteProblemView } from './WriteProblem.tsx';
export { RestoredView } from './Restored.tsx';
