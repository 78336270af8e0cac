export const languages = {
  languages: {
    others_one: 'In einer anderen Sprache', others_other: 'In {{count}} anderen Sprachen', unnamed: 'Sprache nicht genannt',
    write: 'In mehreren Sprachen schreiben', legend: 'Sprachen', main: 'Der Text ist auf', also: 'Auch auf', add: 'Sprache hinzufügen', remove: 'Ohne {{language}}', text: 'Text auf {{language}}', subject: 'Betreff auf {{language}}',
    hint: 'Eine Nachricht in mehreren Sprachen: Wer sie bekommt, sieht die eigene.',
  },
} as const;
