export { RequestsView } from './Requests.tsx';
export { StrangerBarView } from './StrangerBar.tsx';
