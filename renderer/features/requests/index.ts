export { RequestsView } from './Requests.tsx';
