import { lazy } from 'react';

export const ConsoleView = lazy(async () => ({ default: (await import('./Console.tsx')).Console }));
