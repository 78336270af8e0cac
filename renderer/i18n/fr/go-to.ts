export const goTo = {
  goTo: { title: 'Aller à', search: 'Rechercher', placeholder: 'Une personne, un endroit ou une action', results: 'Résultats', shortcuts: 'Raccourcis clavier' },
  shortcuts: {
    title: 'Raccourcis clavier', lead: 'Appuyez sur l’un d’eux pour lui donner d’autres touches. F6 mène de région en région.', what: 'Action', keys: 'Touches', none: 'Aucune touche',
    change: '{{what}} : {{keys}}. Changer les touches', press: 'Appuyez sur les touches…', how: 'Échap laisse tel quel, Retour arrière retire les touches.',
    reserved: '{{keys}} sert à l’édition.', inUse: '{{keys}} est déjà pris : {{what}}.', reset: 'Tout comme à l’origine', zoom: '{{bigger}} et {{smaller}} changent la taille du texte, {{asBefore}} la rétablit. La molette avec la même touche enfoncée aussi.',
    names: {
      'go-to': 'Aller n’importe où', shortcuts: 'Afficher les raccourcis clavier', settings: 'Paramètres', find: 'Rechercher contacts et conversations',
      'previous-chat': 'Discussion précédente', 'next-chat': 'Discussion suivante', 'next-unread': 'Prochaine discussion non lue', details: 'Détails de la personne', 'own-window': 'Ouvrir la conversation dans sa propre fenêtre',
      'add-contact': 'Ajouter un contact', 'write-message': 'Écrire un message', 'join-room': 'Rejoindre un salon', chats: 'Discussions', contacts: 'Contacts', requests: 'Demandes', privacy: 'Confidentialité',
    },
  },
} as const;
