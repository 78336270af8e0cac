export { HappenedView } from './Happened.tsx';
export { NewsView } from './News.tsx';
export { StandingView } from './Standing.tsx';
