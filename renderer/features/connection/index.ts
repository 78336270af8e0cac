import { lazy } from 'react';

export { ConnectionStatusView } from './ConnectionStatus.tsx';
export { TriedView } from './Tried.tsx';
export const ConnectionReportView = lazy(async () => ({ default: (await import('./ConnectionReport.tsx')).ConnectionReport }));
