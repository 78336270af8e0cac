export const people = {
  contacts: {
    tree: 'Contacts', find: 'Rechercher contacts et conversations', findPlaceholder: 'Rechercher', add: 'Ajouter un contact',
    group: '{{group}}, {{online}} sur {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Contacts', otherContacts: 'Autres contacts',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} non lu', rowUnread_many: '{{row}}, {{count}} non lus', rowUnread_other: '{{row}}, {{count}} non lus',
    asking: 'En attente de son accord', blocked: 'Bloqué',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'Modification en attente', add: 'Sera ajouté une fois en ligne', change: 'Modification pas encore envoyée', remove: 'Sera supprimé une fois en ligne',
      problem: 'Votre modification n’a pas été prise', insist: 'Modifier malgré tout', insistHint: 'Écrase ce qu’un autre appareil en a fait.', giveUp: 'Abandonner la modification', giveUpHint: 'Le contact reste tel que votre serveur l’a.',
    },
  },
  contactMenu: {
    open: 'Ouvrir la discussion', write: 'Envoyer un message', edit: 'Modifier le contact', groups: 'Groupes', profile: 'Afficher le profil', askPresence: 'Demander à voir sa présence', letSee: 'Laisser voir ma présence',
    stopLetting: 'Ne plus laisser voir ma présence', stopSeeing: 'Ne plus voir sa présence', block: 'Bloquer', unblock: 'Débloquer', remove: 'Supprimer', addContact: 'Ajouter un contact',
    direct: 'Envoyer ma présence', directHint: 'Votre présence et chaque changement sont vus jusqu’à ce que vous passiez hors ligne.', takeBack: 'Reprendre ma présence', takeBackHint: 'Vous l’avez envoyée directement.',
    directGroup: 'Envoyer ma présence à ce groupe',
  },
  addContact: {
    title: 'Ajouter un contact', address: 'Adresse', name: 'Nom', groups: 'Groupes', note: 'Message d’accompagnement', account: 'Compte', submit: 'Ajouter',
    lead: 'La personne est invitée à vous laisser voir quand elle est en ligne.', namePlaceholder: 'Le nom que vous lui donnez', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Choisissez un groupe ou saisissez-en un nouveau ; séparez-les par des virgules.', groupSuggestions: 'Groupes', showGroups: 'Afficher les groupes', noteHint: 'Il se lit avec votre demande.', removeGroup: 'Retirer de {{group}}',
  },
  editContact: { title: 'Modifier {{name}}', groupsTitle: 'Groupes de {{name}}', noGroups: 'Dans aucun groupe', newGroup: 'Nouveau groupe' },
  groupMenu: { rename: 'Renommer le groupe', collapse: 'Réduire', expand: 'Développer', message: 'Écrire à tous', block: 'Bloquer le groupe', blockReason: 'Il faut un serveur qui gère des listes de confidentialité.' },
  messageGroup: {
    title: 'Message à tous ceux de {{group}}', who: 'Qui le reçoit',
    lead_one: 'Un contact le reçoit, dans votre conversation avec lui.', lead_many: 'Chacun des {{count}} de contacts le reçoit seul, dans votre conversation avec lui.', lead_other: 'Chacun des {{count}} contacts le reçoit seul, dans votre conversation avec lui.',
    send_one: 'Envoyer à {{count}} contact', send_many: 'Envoyer à {{count}} de contacts', send_other: 'Envoyer à {{count}} contacts', progress: '{{done}} sur {{total}}…',
    partly_one: '{{count}} contact ne l’a pas reçu. Renvoyez pour réessayer.', partly_many: '{{count}} de contacts ne l’ont pas reçu. Renvoyez pour réessayer.', partly_other: '{{count}} contacts ne l’ont pas reçu. Renvoyez pour réessayer.',
  },
  renameGroup: {
    title: 'Renommer {{group}}', name: 'Nom du groupe', submit: 'Renommer',
    lead_one: 'Un contact s’y trouve. Son entrée est modifiée sur chacun de vos ordinateurs.', lead_many: '{{count}} de contacts s’y trouvent. L’entrée de chacun est modifiée sur chacun de vos ordinateurs.', lead_other: '{{count}} contacts s’y trouvent. L’entrée de chacun est modifiée sur chacun de vos ordinateurs.',
    joins: 'Ce groupe existe déjà : les deux n’en font plus qu’un.', empty: 'Saisissez un nom.', progress: '{{done}} sur {{total}} modifiés…',
    partly: '{{done}} sur {{total}} modifiés. Ceux-ci sont encore dans {{group}} :', again: 'Réessayer pour ceux-ci',
  },
  nestGroup: {
    entry: 'Mettre dans un autre groupe', title: 'Mettre {{group}} dans un autre groupe', into: 'Dans', outermost: 'Aucun groupe : tout à l’extérieur', submit: 'Mettre là', instead: 'Mettre dedans',
    lead: 'Le groupe emporte ses contacts et tous les groupes qu’il contient. Vous pouvez annuler.',
    delimiter: 'Signe entre les noms', delimiterHint: 'Le premier groupe imbriqué de ce compte : les noms sont joints par ce signe, que d’autres programmes peuvent afficher. Un signe ou plus, mais pas une lettre ou un chiffre seul.',
    badDelimiter: 'Saisissez un signe ou plus, mais pas une lettre ou un chiffre seul.',
  },
  removeContact: {
    title: 'Supprimer {{name}} ?', text: '{{address}} quitte votre liste de contacts sur chacun de vos ordinateurs. Aucun de vous ne voit plus la présence de l’autre. La conversation reste sur cet ordinateur.', submit: 'Supprimer',
  },
  contactProfile: {
    title: 'Profil de {{name}}', address: 'Adresse', copyAddress: 'Copier l’adresse', presence: 'Présence', resources: 'Connecté avec', groups: 'Groupes', account: 'Votre compte', priority: 'priorité {{priority}}', since: '{{state}} depuis {{time}}', noResource: 'Appareil sans nom', notContact: 'Pas dans vos contacts', lastStatus: 'Dernières paroles : {{status}}', presenceError: 'Son serveur dit : {{reason}}.', newAddress: 'Ajouter plutôt {{address}}…', newAddressHint: 'Seule la personne elle-même peut vous dire si cette adresse est vraiment la sienne.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'Chacun de vous voit la présence de l’autre.',
    to: 'Vous voyez sa présence ; la vôtre n’est pas vue.', 'to-in': 'Vous voyez sa présence, et on demande à voir la vôtre.',
    from: 'Votre présence est vue ; vous ne voyez pas la sienne.', 'from-out': 'Votre présence est vue. Vous avez demandé à voir la sienne et attendez la réponse.',
    none: 'Aucun de vous ne voit la présence de l’autre.', 'none-out': 'Vous avez demandé à voir sa présence et attendez la réponse.',
    'none-in': 'On demande à voir votre présence.', 'none-out-in': 'Chacun de vous a demandé à voir la présence de l’autre.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'Qui voit qui',
    ask: 'La question est posée. Vous voyez sa présence dès que la réponse est oui.', askAgain: 'Demande une fois de plus.',
    withdraw: 'Retire votre demande.', withdrawButton: 'Retirer la demande', askAgainButton: 'Redemander',
    stopSeeing: 'La personne en est informée. Pour revoir sa présence, il faut redemander.',
    approve: 'On vous l’a demandé. On verra quand vous êtes en ligne.',
    stopLetting: 'La personne en est informée et vous voit hors ligne. Pour vous revoir, elle doit redemander.',
    allow: 'On verra quand vous êtes en ligne dès la demande ; vous ne serez plus interrogé.', allowButton: 'Laisser voir sans demander',
    allowed: 'La vôtre sera vue dès la demande.', disallow: 'Il faudra de nouveau vous demander.', disallowButton: 'Ne pas laisser voir sans demander',
    outOfStep: { forbidden: 'Votre liste dit que vous voyez sa présence, son serveur que vous n’en avez pas le droit. Redemandez : alors les deux diront la même chose.', 'not-authorized': 'Votre liste dit que vous voyez sa présence, son serveur que votre demande est encore sans réponse. Vous pouvez redemander.' },
    mustAsk: 'Seule la personne elle-même peut demander à voir la vôtre.',
  },
  happened: {
    heading: 'Ce qui s’est passé',
    added: 'Ajouté à vos contacts.', removed: 'Supprimé de vos contacts.',
    'we-asked': 'Vous avez demandé à voir sa présence.', 'we-approved': 'Vous avez laissé voir votre présence.', 'we-denied': 'Vous avez refusé sa demande.',
    'we-withdrew': 'Vous avez retiré votre demande.', 'we-stopped-looking': 'Vous avez cessé de voir sa présence.', 'we-stopped-showing': 'Vous avez cessé de laisser voir votre présence.',
    'we-allowed': 'Vous laissez voir votre présence sans demande.', 'we-disallowed': 'Vous ne la laissez plus voir sans demande.',
    'they-asked': 'On a demandé à voir votre présence.', 'they-approved': 'Votre demande a été acceptée : vous voyez sa présence.', 'they-denied': 'Votre demande a été refusée.',
    'they-withdrew': 'La demande a été retirée.', 'they-stopped-looking': 'Votre présence n’est plus regardée.', 'they-stopped-showing': 'Sa présence ne vous est plus montrée.',
    'they-left': 'Tout a été terminé de l’autre côté : aucun de vous ne voit plus la présence de l’autre.',
    'asking-ended': 'Votre demande a pris fin.', 'seeing-ended': 'Vous ne voyez plus sa présence.', 'showing-ended': 'Votre présence n’est plus vue.',
  },
  news: { region: 'Nouvelles', dismiss: 'Ignorer les nouvelles de {{name}}', dismissAll_one: 'L’ignorer', dismissAll_many: 'Ignorer les {{count}}', dismissAll_other: 'Ignorer les {{count}}' },
  requests: {
    region: 'Demandes', item: '{{address}} veut voir votre présence', approve: 'Accepter', approveAndAdd: 'Accepter et ajouter', deny: 'Refuser', block: 'Bloquer',
    calls: 'se fait appeler', all: 'Tout sélectionner', selected_one: '{{count}} sélectionnée', selected_many: '{{count}} sélectionnées', selected_other: '{{count}} sélectionnées', showAll: 'Afficher toutes les demandes', select: 'Sélectionner {{address}}',
    forAccount: 'pour {{address}}', list: 'Qui demande', naming: 'Nom et groupes',
    wrote: '{{address}} vous a écrit', read_one: 'Lire {{count}} message', read_many: 'Lire {{count}} de messages', read_other: 'Lire {{count}} messages', show: 'Afficher ce qui est écrit',
    stranger: 'Vous ne vous connaissez pas encore. On n’apprend rien de vous avant que vous ne répondiez ou n’écriviez.', strangerRegion: 'Demande de message',
  },
  conversations: {
    list: 'Conversations', heading: 'Discussions', you: 'Vous : {{text}}', said: '{{nick}} : {{text}}', unread_one: '{{count}} non lu', unread_many: '{{count}} non lus', unread_other: '{{count}} non lus', row: '{{name}}', failed: 'Non envoyé', found: 'Conversations trouvées', messagesFound: 'Messages trouvés', moreFound: 'Afficher plus', searching: 'Recherche…', draft: 'Brouillon : {{text}}',
  },
} as const;
