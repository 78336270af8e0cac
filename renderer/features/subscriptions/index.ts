export { HappenedView } from './Happened.tsx';
export { StandingView } from './Standing.tsx';
