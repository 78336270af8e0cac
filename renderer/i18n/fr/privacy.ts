export const privacy = {
  privacy: {
    region: 'Confidentialité', lead: 'Qui est bloqué ici ne peut ni vous écrire, ni voir votre présence ou la demander, et n’est pas informé du blocage.',
    table: 'Bloqués', address: 'Adresse', kinds: 'Quoi', since: 'Depuis', reason: 'Raison', account: 'Votre compte', action: 'Débloquer',
    unblock: 'Débloquer', unblockOne: 'Débloquer {{value}}', unblockMany_one: 'Débloquer {{count}} élément choisi', unblockMany_many: 'Débloquer {{count}} d’éléments choisis', unblockMany_other: 'Débloquer {{count}} éléments choisis', select: 'Sélectionner {{value}}', selectAll: 'Tout sélectionner',
    until: 'Jusqu’à', untilUnblocked: 'Sans fin', find: 'Rechercher dans ce qui est bloqué', sinceUnknown: 'Bloqué ailleurs',
    block: 'Bloquer une adresse', blockSubmit: 'Bloquer', blockHint: 'Une personne comme anna@example.org, un seul de ses appareils avec /nom à la fin, ou tout un serveur comme example.org.', reasonHint: 'Personne d’autre ne la voit.',
    moreChoices: 'Plus de choix', fewerChoices: 'Moins de choix', whom: 'Qui', scope: { jid: 'Une adresse', group: 'Un groupe de contacts', subscription: 'Tous ceux d’une sorte' },
    ofGroup: 'Bloquer un groupe de contacts', ofGroupHint: 'Tous ceux qui y sont, maintenant et plus tard.', ofSubscription: 'Bloquer tous ceux d’une sorte',
    howLong: 'Pour combien de temps', time: { always: 'Jusqu’au déblocage', hour: 'Une heure', tomorrow: 'Jusqu’à demain', week: 'Une semaine', date: 'Jusqu’au jour de votre choix' },
    lastDay: 'Dernier jour', badDay: 'Choisissez aujourd’hui ou un jour suivant.',
    export: 'Exporter', import: 'Importer…', importTitle: 'Importer', importFrom: 'Depuis {{name}}', fileTooLarge: 'Ce fichier est trop volumineux : au plus {{count}} blocages peuvent être lus à la fois. Rien n’a été modifié.',
    importAdds_one: '{{count}} blocage serait ajouté.', importAdds_many: '{{count}} de blocages seraient ajoutés.', importAdds_other: '{{count}} blocages seraient ajoutés.', importKnown_one: '{{count}} existe déjà.', importKnown_many: '{{count}} existent déjà.', importKnown_other: '{{count}} existent déjà.',
    importBad_one: '{{count}} ligne est inutilisable et laissée de côté :', importBad_many: '{{count}} de lignes sont inutilisables et laissées de côté :', importBad_other: '{{count}} lignes sont inutilisables et laissées de côté :', importMore_one: 'et {{count}} autre', importMore_many: 'et {{count}} autres', importMore_other: 'et {{count}} autres',
    importSubmit_one: 'Bloquer {{count}} adresse', importSubmit_many: 'Bloquer {{count}} d’adresses', importSubmit_other: 'Bloquer {{count}} adresses',
    badLine: {
      form: 'La ligne {{number}} n’est pas un blocage tel que Linnet l’écrit.', address: 'La ligne {{number}} ne contient pas d’adresse XMPP.', subscription: 'La ligne {{number}} ne nomme aucune sorte d’abonnement.', over: 'La ligne {{number}} est un blocage terminé.',
    },
    nobody: 'Personne n’est bloqué', nobodyText: 'Bloquez quelqu’un ici, depuis le menu d’un contact ou sur une demande.', noneFound: 'Rien de ce qui est bloqué ne correspond à « {{text}} »', more: 'Afficher plus',
    means: {
      unknown: '{{address}} est hors ligne : voici ce qui était bloqué la dernière fois en ligne.', none: 'Le serveur de {{address}} ne peut ni gérer de listes de confidentialité ni bloquer des adresses.',
      'privacy-lists': '{{address}} : conservé sur votre serveur dans une liste de confidentialité, pour tous vos appareils.', 'blocking-command': '{{address}} : conservé sur votre serveur, pour tous vos appareils.',
    },
  },
} as const;
