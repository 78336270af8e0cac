export { FoundLinkView } from './FoundLink.tsx';
export { OpenLink } from './OpenLink.tsx';
export { useGivenLink } from './use-given-link.ts';
