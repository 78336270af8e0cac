export { StoreProvider, useActions, useApp, useAtVersion, useNow, useStore } from './use-app.tsx';
