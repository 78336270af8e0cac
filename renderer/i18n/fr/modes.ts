export const modes = {
  modes: {
    title: 'Modes', lead: 'Un choix pour un moment, fait d’une liste de confidentialité. Qui est bloqué le reste dans chacun.',
    name: { 'contacts-only': 'Contacts seulement', 'nobody-new': 'Personne de nouveau', invisible: 'Invisible', 'invisible-to': 'Invisible pour un groupe', 'only-group': 'Un seul groupe' },
    nameOf: { 'invisible-to': 'Invisible pour {{group}}', 'only-group': 'Seulement {{group}}' },
    does: {
      'contacts-only': 'Les messages, les demandes et la présence de ceux qui ne sont pas vos contacts ne vous parviennent plus, et vous ne pouvez rien leur envoyer. Vos contacts ne remarquent rien.',
      'nobody-new': 'Ceux qui ne sont pas vos contacts ne peuvent plus vous joindre, sauf ceux avec qui vous parlez déjà. Ceux à qui vous écrivez peuvent répondre.',
      invisible: 'Tout le monde vous voit passer hors ligne et personne ne vous voit revenir. Vous voyez toujours vos contacts, et les messages passent dans les deux sens.',
      'invisible-to': 'Ceux de {{group}} vous voient passer hors ligne et ne pas revenir. Tous les autres vous voient comme avant, et les messages passent dans les deux sens.',
      'only-group': 'Seuls ceux de {{group}} peuvent vous joindre et vous voir. Pour tous les autres, vous semblez hors ligne, et ce qu’ils envoient n’arrive pas.',
    },
    again: 'Vaut sur cet ordinateur jusqu’à ce que vous y mettiez fin, même après un redémarrage.', group: 'Groupe', account: 'Votre compte', start: 'Démarrer', end: 'Terminer', endOf: 'Terminer {{mode}}',
    noLists: 'Le serveur de {{address}} n’a pas de listes de confidentialité, dont les modes sont faits.', offline: '{{address}} doit être en ligne pour qu’un mode démarre.', noGroups: 'Aucun de vos contacts n’est dans un groupe.',
    inForce: '{{mode}} est en vigueur', inForceOf: '{{mode}} est en vigueur pour {{address}}', held: 'Le serveur n’a pas confirmé que vous êtes caché. D’ici là, personne n’apprend que vous êtes là.', label: 'En vigueur',
  },
  gate: {
    title: 'Qui peut vous joindre ?', address: 'Adresse', account: 'Votre compte', hint: 'N’importe laquelle : un contact, un inconnu, un serveur. L’effet de vos règles s’affiche aussitôt.', result: 'Résultat', what: 'Quoi', outcome: 'Issue', rule: 'En raison de',
    kind: {
      'message-in': 'Ses messages vers vous', 'message-out': 'Vos messages vers cette adresse', 'iq-in': 'Les requêtes de ses programmes aux vôtres', 'iq-out': 'Les requêtes de votre programme aux siens',
      'presence-in': 'Sa présence vers vous', 'presence-out': 'Votre présence vers cette adresse', 'request-in': 'Son souhait de voir votre présence', 'request-out': 'Votre souhait de voir sa présence',
    },
    allowed: 'Passe', denied: 'Est arrêté', list: 'Par la liste {{name}}.', noList: 'Aucune liste de confidentialité n’est en vigueur.',
    byRule: 'la règle pour {{whom}}', byKinds: 'la règle pour {{whom}} ({{kinds}})', everybody: 'tout le monde', by: { 'no-list': 'rien ne l’arrête', 'fall-through': 'aucune règle ne le concerne', 'own-account': 'c’est vous-même' },
    asOf: 'Vous êtes hors ligne : voici l’état au {{when}}.', unread: 'La liste en vigueur n’a pas été lue en entier, on ne peut donc pas le dire.',
  },
} as const;
