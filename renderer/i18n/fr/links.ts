export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'Lien', title: 'Lien vers {{address}}', hint: 'Lien vers {{address}}',
    open: 'Ouvrir', message: 'Écrire un message', roster: 'Ajouter un contact', subscribe: 'Demander à voir sa présence', unsubscribe: 'Ne plus voir sa présence', remove: 'Supprimer le contact', join: 'Un salon',
    openText: '{{address}} n’est pas dans votre liste de contacts. Que voulez-vous faire ?',
    subscribeText: 'Le lien vous propose de voir la présence de {{address}}. La question lui est posée, et vous la voyez dès que la réponse est oui.',
    unsubscribeText: 'Le lien vous propose de ne plus voir la présence de {{address}}, qui en est informé. Pour la revoir, il faut demander à nouveau.',
    filledIn: 'Un lien a rempli ceci. Lisez avant de continuer.',
  },
} as const;
