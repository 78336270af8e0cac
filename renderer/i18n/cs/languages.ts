export const languages = {
  languages: {
    others_one: 'V jiném jazyce', others_few: 'Ve {{count}} dalších jazycích', others_many: 'V {{count}} dalšího jazyka', others_other: 'V {{count}} dalších jazycích', unnamed: 'Jazyk není uveden',
    write: 'Psát ve více jazycích', legend: 'Jazyky', main: 'Jazyk textu', also: 'Také', add: 'Přidat jazyk', remove: 'Bez jazyka: {{language}}', text: 'Text – {{language}}', subject: 'Předmět – {{language}}',
    hint: 'Jedna zpráva ve více jazycích: každému se zobrazí v tom jeho.',
  },
} as const;
