export { SettingsView } from './Settings.tsx';
