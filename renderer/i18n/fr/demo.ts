export const demo = {
  demo: {
    lead: 'Pas encore de compte ? Faites d’abord un tour : un petit monde sur cet ordinateur, dont rien ne reste.', try: 'Essayer la démo',
    region: 'Démo', step: 'Démo : étape {{number}} sur {{count}}', show: 'Montrer', back: 'Précédent', next: 'Suivant', end: 'Terminer la démo',
    steps: {
      write: 'Écrivez à Anna. Elle lit, écrit et répond à son rythme.',
      answer: 'Sam demande à voir quand vous êtes en ligne. Vous décidez de ce qui est vu, et voyez l’effet de chaque réponse.',
      presence: 'Dites comment vous allez : à tous ceux qui peuvent vous voir, à une seule personne, ou à personne.',
      privacy: 'Voyez qui peut vous joindre et selon quelle règle ; cachez-vous d’un groupe en deux clics.',
      room: 'Anna, Priya et Wei discutent dans le jardin. Entrez et dites bonjour.',
    },
  },
} as const;
