export const languages = {
  languages: {
    others_one: 'In another language', others_other: 'In {{count}} other languages', unnamed: 'Language not named',
    write: 'Write in several languages', legend: 'Languages', main: 'The text is in', also: 'Also in', add: 'Add a language', remove: 'Without {{language}}', text: 'Text in {{language}}', subject: 'Subject in {{language}}',
    hint: 'One message in several languages: whoever gets it is shown their own.',
  },
} as const;
