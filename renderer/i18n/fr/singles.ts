export const singles = {
  headlines: {
    region: 'Annonces', rail_one: 'Annonces, {{count}} non lue', rail_many: 'Annonces, {{count}} non lues', rail_other: 'Annonces, {{count}} non lues', list: 'Annonces par date', item: '{{name}}, {{time}}',
    emptyTitle: 'Aucune annonce', emptyText: 'Les nouvelles, alertes et autres annonces qui n’appellent pas de réponse apparaissent ici.', title: 'Annonce de {{name}}',
  },
  messages: {
    region: 'Messages', rail_one: 'Messages, {{count}} non lu', rail_many: 'Messages, {{count}} non lus', rail_other: 'Messages, {{count}} non lus', list: 'Messages par date', write: 'Écrire un message', older: 'Afficher les plus anciens',
    from: 'Message de {{name}}', to: 'Message à {{name}}', rowTo: 'À {{name}}', noSubject: 'Sans sujet', unread: 'Non lu', reply: 'Répondre',
    emptyTitle: 'Aucun message', emptyText: 'Les messages isolés, comme une lettre, apparaissent ici. Les conversations sont sous Discussions.',
    toField: 'À', subject: 'Sujet', message: 'Message', send: 'Envoyer', account: 'De', lead: 'Il arrive comme une lettre, en dehors de votre conversation.', replySubject: 'Re : {{subject}}',
  },
} as const;
