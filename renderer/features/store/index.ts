export { StoreProvider, useActions, useApp, useNow, useStore } from './use-app.tsx';
