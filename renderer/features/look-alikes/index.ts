export { AddressDoubtView } from './AddressDoubt.tsx';
