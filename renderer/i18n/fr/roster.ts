export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_one: '{{count}} contact', contacts_many: '{{count}} de contacts', contacts_other: '{{count}} contacts',
    selected_one: '{{count}} contact sélectionné', selected_many: '{{count}} de contacts sélectionnés', selected_other: '{{count}} contacts sélectionnés', nothingChanged: 'Rien n’a été modifié.', notice: 'Contacts et groupes',
    told: '{{who}} : votre présence a été envoyée, chaque changement suivra jusqu’à ce que vous passiez hors ligne.',
    waits: 'Votre serveur en sera informé quand vous serez de nouveau en ligne.',
    noGroup: 'aucun groupe', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}} (copie)', toNoGroup: '{{who}} → hors du groupe', mergeInto: 'Tout {{from}} → {{to}}',
    otherAccount: 'Un contact appartient à son compte : il ne peut pas passer à un autre.', dragHint: 'Faire glisser vers un groupe', already: 'Déjà dans {{group}}',
    cut: '{{who}} : allez à un groupe et appuyez sur {{key}} pour déplacer. Échap abandonne.', copied: '{{who}} : allez à un groupe et appuyez sur {{key}} pour copier. Échap abandonne.', givenUp: 'Abandonné ; rien n’a été déplacé.',
    moveEntry: 'Déplacer vers un autre groupe', moveEntryHint: 'Allez ensuite au groupe et appuyez sur {{paste}}. Ou faites glisser. {{cut}} fait de même, {{copy}} copie.',
    moved: 'Déplacement de {{who}} vers {{group}}.', added: 'Ajout de {{who}} aussi dans {{group}}.', left: 'Retrait de {{who}} de {{group}}.', leftAll: 'Retrait de {{who}} de tous les groupes.',
    new: 'Ajout de {{who}}.', gone: 'Suppression de {{who}}.', imported_one: '{{count}} contact importé.', imported_many: '{{count}} de contacts importés.', imported_other: '{{count}} contacts importés.', reordered: 'Ordre modifié.',
    regrouped: 'Déplacement de {{who}} de {{from}} vers {{to}}.', changed: 'Modification de {{who}}.',
    undone: 'Annulé : {{what}}', redone: 'Rétabli : {{what}}', nothingToUndo: 'Il n’y a rien à annuler.', nothingToRedo: 'Il n’y a rien à rétablir.',
    failed_one: '{{count}} contact n’a pas été modifié : {{reason}}', failed_many: '{{count}} de contacts n’ont pas été modifiés : {{reason}}', failed_other: '{{count}} contacts n’ont pas été modifiés : {{reason}}',
    placed: '{{who}} : place {{place}} sur {{count}}.', notByHand: 'Pour déplacer des contacts dans un groupe, choisissez « {{how}} » dans {{menu}}.',
    undo: 'Annuler', redo: 'Rétablir', remove: 'Supprimer le groupe', removeHint: 'Ses contacts restent dans votre liste.',
    mergeEntry: 'Réunir avec un autre groupe…', mergeWith: 'Groupe',
    mergeTitle: 'Réunir deux groupes ?', mergeText_one: 'Déplacer l’unique contact de {{from}} vers {{to}} ?', mergeText_many: 'Déplacer les {{count}} de contacts de {{from}} vers {{to}} ?', mergeText_other: 'Déplacer les {{count}} contacts de {{from}} vers {{to}} ?', mergeHint: '{{from}} n’existe plus ensuite. Vous pouvez annuler.', merge: 'Déplacer',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'Options de la liste', sort: 'Trier les contacts dans leurs groupes', online: 'En ligne d’abord', presence: 'Par présence', presenceHint: 'En ligne, puis absence, puis ne pas déranger.', name: 'Par nom', activity: 'Par activité récente', hand: 'À la main',
    showOffline: 'Afficher les contacts hors ligne', hideOffline: 'Masquer les contacts hors ligne', collapseAll: 'Réduire tous les groupes', expandAll: 'Développer tous les groupes',
    handHint: 'Faites glisser les contacts entre les autres, ou appuyez sur Alt+Maj avec une flèche. L’ordre reste sur cet appareil.',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'Importer et exporter des contacts', entry: 'Importer ou exporter…', account: 'Compte',
    export: 'Exporter', exportLead: 'Vos contacts avec leurs noms et leurs groupes, dans un fichier. Un tableau s’ouvre dans tout tableur ; XEP-0227 est lu par d’autres programmes et serveurs.',
    csv: 'Exporter en tableau (CSV)', xml: 'Exporter en XEP-0227 (XML)',
    import: 'Importer', importLead: 'Un tableau dont la première colonne est l’adresse, ou un fichier XEP-0227. Vous voyez ce qui changerait avant tout changement.', choose: 'Choisir un fichier…',
    from: 'Depuis {{name}}', tooLarge: 'Ce fichier est trop volumineux. Rien n’a été modifié.', unreadable: 'Aucun contact n’a été trouvé dans ce fichier. Rien n’a été modifié.',
    new_one: '{{count}} nouveau contact', new_many: '{{count}} de nouveaux contacts', new_other: '{{count}} nouveaux contacts', changed_one: '{{count}} contact reçoit un nom ou des groupes', changed_many: '{{count}} de contacts reçoivent un nom ou des groupes', changed_other: '{{count}} contacts reçoivent un nom ou des groupes',
    same_one: '{{count}} est déjà comme dans le fichier', same_many: '{{count}} sont déjà comme dans le fichier', same_other: '{{count}} sont déjà comme dans le fichier',
    bad_one: '{{count}} ligne est inutilisable et laissée de côté :', bad_many: '{{count}} de lignes sont inutilisables et laissées de côté :', bad_other: '{{count}} lignes sont inutilisables et laissées de côté :',
    badRow: { address: 'La ligne {{number}} n’a pas d’adresse : {{text}}', own: 'La ligne {{number}} est votre propre adresse.', long: 'La ligne {{number}} a un nom ou un groupe trop long : {{text}}' },
    more_one: 'et {{count}} autre', more_many: 'et {{count}} autres', more_other: 'et {{count}} autres', isNew: 'nouveau', isChanged: 'modifié', inGroups: 'dans {{groups}}',
    asks: 'Demander aux nouveaux de montrer quand ils sont en ligne', submit_one: 'Importer {{count}} contact', submit_many: 'Importer {{count}} de contacts', submit_other: 'Importer {{count}} contacts', nothing: 'Il ne contient rien de nouveau.',
  },
} as const;
