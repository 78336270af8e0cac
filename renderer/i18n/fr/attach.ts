export const attach = {
  attach: {
    button: 'Joindre des fichiers', list: 'Fichiers à envoyer', remove: 'Sans {{name}}', preparing: 'Examen des fichiers…', prepared_one: '{{count}} fichier à envoyer', prepared_many: '{{count}} de fichiers à envoyer', prepared_other: '{{count}} fichiers à envoyer',
    cleaning: { 'drawn-anew': 'Les données de lieu et d’appareil photo sont retirées.', 'as-it-is': 'Part tel quel, avec les données de lieu et d’appareil photo qu’il contient.' },
    problem: {
      empty: '{{name}} est vide.', folder: '{{name}} est un dossier. Mettez-le d’abord dans une archive, ou choisissez les fichiers qu’il contient.', 'too-large': '{{name}} dépasse 100 Mo.',
      'too-many': '{{name}} est de trop : vingt fichiers partent à la fois.', unreadable: '{{name}} ne peut pas être lu.',
    },
    notYet: 'Linnet ne peut pas encore envoyer de fichiers. Ils attendent ici jusqu’à la fermeture de la fenêtre.',
  },
} as const;
