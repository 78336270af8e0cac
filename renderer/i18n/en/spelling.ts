export const spelling = {
  spelling: {
    title: 'Spelling', isOn: 'Check spelling while I write',
    browserHint: 'Your browser does it, in the languages that are set there.', systemHint: 'This computer’s own spell checker does it, in the languages that are set there.',
    fetchHint: 'Off until you choose a language. Its dictionary is fetched once from {{host}}, a computer of Google, which sees your address and the language; nothing you write goes there.',
    chosen: 'Checked languages', remove: 'No longer check {{language}}', state: { fetching: 'Being fetched…', ready: 'Ready', failed: 'Could not be fetched' }, retry: 'Try again',
    add: 'Add a language to check', fetch: 'Fetch and use', words: 'Words you added', forget: 'Take “{{word}}” out of the dictionary',
    here: 'Check spelling in', allChosen: 'All chosen languages', asBrowser: 'As the browser does',
  },
} as const;
