export { ProfileGateView } from './ProfileGate.tsx';
export { WriteProblemView } from './WriteProblem.tsx';
