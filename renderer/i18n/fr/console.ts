export const xmlConsole = {
  console: {
    title: 'Console XML', account: 'Compte', show: 'Afficher', all: 'Toutes les strophes', kinds: { message: 'Messages', presence: 'Présence', iq: 'Requêtes et réponses' }, clear: 'Effacer',
    log: 'Strophes', in: 'Reçue', out: 'Envoyée', nothing: 'Ce qui passe à partir de maintenant s’affiche ici. Rien n’en est conservé.', cut: '… coupé',
    left_one: '{{count}} élément précédent n’est plus affiché.', left_many: '{{count}} d’éléments précédents ne sont plus affichés.', left_other: '{{count}} éléments précédents ne sont plus affichés.',
    stanza: 'Strophe', hint: 'Envoyée telle quelle : message, presence ou iq, une ou plusieurs.', send: 'Envoyer la strophe', malformed: 'Ce n’est pas du XML correct, ou c’est autre chose que message, presence et iq.',
  },
} as const;
