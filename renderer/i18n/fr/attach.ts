export const attach = {
  attach: {
    button: 'Joindre des fichiers', list: 'Fichiers à envoyer', remove: 'Sans {{name}}', preparing: 'Examen des fichiers…', prepared_one: '{{count}} fichier à envoyer', prepared_many: '{{count}} de fichiers à envoyer', prepared_other: '{{count}} fichiers à envoyer',
    cleaning: { 'drawn-anew': 'Les données de lieu et d’appareil photo sont retirées.', 'as-it-is': 'Part tel quel, avec les données de lieu et d’appareil photo qu’il contient.' },
    problem: {
      empty: '{{name}} est vide.', folder: '{{name}} est un dossier. Mettez-le d’abord dans une archive, ou choisissez les fichiers qu’il contient.', 'too-large': '{{name}} dépasse 100 Mo.',
      'too-many': '{{name}} est de trop : vingt fichiers partent à la fois.', unreadable: '{{name}} ne peut pas être lu.',
    },
    privacy: 'Les fichiers vont sur votre serveur, qui les garde sans chiffrement. Quiconque a le lien peut les récupérer.', sending: 'Envoi des fichiers…',
    noService: '{{name}} ne peut pas être envoyé, car votre serveur n’accepte pas de fichiers ou rien ne peut être dit là en ce moment.', tooLargeThere: '{{name}} est trop volumineux, car votre serveur accepte au plus {{size}}.', refused: '{{name}} n’a pas été envoyé. {{reason}}',
    sizeAndHost: '{{size}} · de {{host}}', host: 'de {{host}}', open: 'Ouvrir {{name}}', uploading: '{{name}} en route vers le serveur', waiting: 'Attend d’être envoyé', cancel: 'Ne pas envoyer {{name}}',
  },
} as const;
