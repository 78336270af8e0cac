export { ConnectionStatusView } from './ConnectionStatus.tsx';
