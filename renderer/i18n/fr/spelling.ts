export const spelling = {
  spelling: {
    title: 'Orthographe', isOn: 'Vérifier l’orthographe pendant la saisie',
    browserHint: 'Votre navigateur s’en charge, dans les langues qui y sont réglées.', systemHint: 'Le correcteur de cet ordinateur s’en charge, dans les langues qui y sont réglées.',
    fetchHint: 'Désactivé tant que vous n’avez pas choisi de langue. Son dictionnaire est téléchargé une fois depuis {{host}}, un ordinateur de Google, qui voit votre adresse et la langue ; rien de ce que vous écrivez n’y va.',
    chosen: 'Langues vérifiées', remove: 'Ne plus vérifier : {{language}}', state: { fetching: 'Téléchargement…', ready: 'Prêt', failed: 'Échec du téléchargement' }, retry: 'Réessayer',
    add: 'Ajouter une langue à vérifier', fetch: 'Télécharger et utiliser', words: 'Mots que vous avez ajoutés', forget: 'Retirer « {{word}} » du dictionnaire',
    here: 'Vérifier l’orthographe en', allChosen: 'Toutes les langues choisies', asBrowser: 'Comme le navigateur',
  },
} as const;
