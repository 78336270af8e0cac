export { StoreProvider, useActions, useApp, useShallowApp, useAtVersion, useNow, useStore } from './use-app.tsx';
