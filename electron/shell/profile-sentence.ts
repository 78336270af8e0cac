import type { ProfileState } from '../contract/models/profile.ts';

type Unusable = Extract<ProfileState, { state: 'unusable' }>;

const SENTENCES: Readonly<Record<Unusable['problem'], (directory: string) => string>> = {
  'in-use': (directory) => `Another Linnet is already using the profile in ${directory}.`,
  'read-only': (directory) => `Linnet cannot write to its profile in ${directory}.`,
  'disk-full': (directory) => `The disk is full: Linnet cannot use its profile in ${directory}.`,
  'damaged': (directory) => `The database of the profile in ${directory} is damaged; nothing has been changed.`,
  'wrong-key': (directory) => `The key of the profile in ${directory} is not the one its database was encrypted with.`,
  'unsupported': (directory) => `The profile in ${directory} needs an encryption that is not available here.`,
  'failed': (directory) => `Linnet could not open its profile in ${directory}.`,
};

/** One sentence for the terminal where there is something to say; the page has its own, in the person's language. */
export function profileSentence(state: ProfileState): string | undefined {
  if (state.state === 'unusable') return SENTENCES[state.problem](state.directory);
  return state.state === 'open' && state.isNewer ? `The profile in ${state.directory} was written by a newer Linnet: it can be read, not used.` : undefined;
}
