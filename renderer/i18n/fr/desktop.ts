/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet : {{presence}}', titleUnread_one: 'Linnet : {{presence}}, {{count}} non lu', titleUnread_many: 'Linnet : {{presence}}, {{count}} non lus', titleUnread_other: 'Linnet : {{presence}}, {{count}} non lus',
    presence: 'Ma présence', status: 'Message de statut', noStatus: 'Aucun', accounts: 'Comptes', account: '{{address}} : {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'Et {{count}} autre', more_many: 'Et {{count}} autres', more_other: 'Et {{count}} autres',
    show: 'Afficher Linnet', hide: 'Masquer Linnet', quit: 'Quitter Linnet', muteHour: 'Silence pendant une heure', muteDay: 'Silence jusqu’à demain', unmute: 'Fin du silence', stays: 'Continuer ici quand la fenêtre est fermée', invisibleReason: '{{label}} (votre serveur ne le peut pas)',
  },
  notice: {
    several: '{{name}} : {{count}} non lus', inRoom: '{{sender}} : {{body}}', headline: 'Annonce de {{name}}', normal: 'Message de {{name}}',
    reply: 'Répondre', markRead: 'Marquer comme lu', unread_one: '{{count}} non lu', unread_many: '{{count}} non lus', unread_other: '{{count}} non lus',
    requests: 'Quelqu’un que vous ne connaissez pas veut vous joindre', digest_one: '{{count}} message dans {{conversations}} discussions', digest_many: '{{count}} de messages dans {{conversations}} discussions', digest_other: '{{count}} messages dans {{conversations}} discussions',
  },
  textMenu: {
    noSuggestion: 'Aucune suggestion', learn: 'Ajouter « {{word}} » au dictionnaire', undo: 'Annuler', redo: 'Rétablir', cut: 'Couper', copy: 'Copier', paste: 'Coller', selectAll: 'Tout sélectionner',
  },
  menu: {
    edit: 'Édition', window: 'Fenêtre', minimize: 'Réduire', zoom: 'Réduire ou agrandir', close: 'Fermer', front: 'Tout ramener au premier plan', delete: 'Supprimer',
    pasteAndMatchStyle: 'Coller et adapter le style', about: 'À propos de Linnet', services: 'Services', hideOthers: 'Masquer les autres', unhide: 'Tout afficher', speech: 'Parole', startSpeaking: 'Commencer la lecture',
    stopSpeaking: 'Arrêter la lecture', substitutions: 'Remplacements', showSubstitutions: 'Afficher les remplacements', toggleSmartQuotes: 'Guillemets typographiques', toggleSmartDashes: 'Tirets typographiques', toggleTextReplacement: 'Remplacement de texte',
  },
  closing: {
    message: 'Linnet continue dans la zone de notification.', detail: 'Les messages arrivent toujours et vos contacts vous voient. Cliquez sur l’icône de la zone de notification pour revenir ; son menu quitte Linnet.',
    keep: 'Continuer en arrière-plan', quit: 'Quitter Linnet',
  },
} as const;
