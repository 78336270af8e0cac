export const updates = {
  updates: {
    title: 'Nouvelles versions', look: 'Chercher des mises à jour', again: 'Chercher à nouveau', install: 'Redémarrer et installer',
    hint: 'Interroge {{host}}, qui voit alors votre adresse. Linnet ne le fait jamais de lui-même.',
    state: { idle: 'Pas encore cherché.', looking: 'Recherche…', newest: 'C’est la version la plus récente.', downloading: 'La version {{version}} est en cours de téléchargement : {{percent}} %', ready: 'La version {{version}} est prête. Elle sera installée au prochain redémarrage.' },
    problem: {
      unreachable: 'Rien n’a pu être récupéré. Vérifiez le réseau et cherchez à nouveau.', 'not-trusted': 'L’ordinateur qui a répondu n’a pas prouvé qui il est. Rien n’a été téléchargé.',
      'not-genuine': 'Ce qui a été proposé n’est pas signé par les mainteneurs de Linnet. Rien n’a été téléchargé.',
      damaged: 'Ce qui a été téléchargé n’est pas ce qui a été signé. Cela a été jeté.', 'not-installed': 'Installation impossible : ce Linnet n’a pas été lancé depuis un paquet installé.',
    },
  },
} as const;
