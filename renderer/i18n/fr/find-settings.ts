export const settingsTools = {
  findSettings: {
    label: 'Trouver un réglage', results: 'Réglages trouvés', none: 'Aucun réglage ne contient ces mots. Essayez-en d’autres.', count_one: '{{count}} réglage trouvé', count_many: '{{count}} de réglages trouvés', count_other: '{{count}} réglages trouvés',
  },
  settingsFile: {
    title: 'Réglages dans un fichier',
    text: 'Pour les utiliser sur un autre ordinateur ou les conserver. Aucun mot de passe ni message n’y figure, ni rien qui nomme vos proches.',
    export: 'Exporter les réglages',
    import: 'Importer des réglages',
    choose: 'Fichier de réglages',
    exported: 'Les réglages sont dans le fichier.',
    imported: 'Les réglages sont importés.',
    undone: 'Les réglages sont comme avant.',
    undo: 'Annuler l’importation',
    preview: 'Ce que le fichier changerait',
    nothing: 'Le fichier ne contient rien qui ne soit déjà ainsi.',
    apply: 'Utiliser ces réglages',
    broken: 'Ceux-ci ont des valeurs impossibles et restent comme ils sont :',
    unknown: 'Inconnus ici et laissés de côté :',
    'not-a-file': 'Ce n’est pas un fichier de réglages de Linnet. Rien n’a été changé.',
    'other-version': 'Ce fichier a été écrit par une autre version de Linnet, que celle-ci ne sait pas lire. Rien n’a été changé.',
    changes_one: '{{count}} réglage changerait :', changes_many: '{{count}} de réglages changeraient :', changes_other: '{{count}} réglages changeraient :',
    names: {
      language: 'Langue', theme: 'Couleurs', density: 'Densité', motion: 'Mouvement', fontScale: 'Taille du texte', showOffline: 'Contacts hors ligne', listWidth: 'Largeur de la liste', contactSort: 'Ordre des contacts', presenceToStrangers: 'Présence pour les personnes hors contacts', sendsReceipts: 'Dire que les messages sont arrivés', sendsDisplayed: 'Dire que les messages ont été vus', sendsTyping: 'Dire que l’on écrit', staysInTray: 'Continuer dans la zone de notification', startsAtLogin: 'Démarrer avec l’ordinateur', shortcuts: 'Raccourcis clavier', notices: 'Notifications', spelling: 'Orthographe', presenceRules: 'Quand je ne suis pas là', timetable: 'Horaires',
    },
  },
} as const;
