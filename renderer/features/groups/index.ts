export { GroupsOfAccount } from './GroupsOfAccount.tsx';
