export const languages = {
  languages: {
    others_one: 'Dans une autre langue', others_many: 'Dans {{count}} d’autres langues', others_other: 'Dans {{count}} autres langues', unnamed: 'Langue non précisée',
    write: 'Écrire en plusieurs langues', legend: 'Langues', main: 'Langue du texte', also: 'Aussi en', add: 'Ajouter une langue', remove: 'Sans {{language}}', text: 'Texte en {{language}}', subject: 'Sujet en {{language}}',
    hint: 'Un message en plusieurs langues : chaque destinataire voit la sienne.',
  },
} as const;
