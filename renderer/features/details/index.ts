export { DetailsView } from './Details.tsx';
export { ProfileFactsView } from './ProfileFacts.tsx';
