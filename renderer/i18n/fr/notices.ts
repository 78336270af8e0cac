/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'M’avertir des nouveaux messages', isOnHint: 'Pas de ce qui est à l’écran, ni quand vous êtes en Ne pas déranger.',
    showsText: 'Montrer ce qui a été dit', showsTextHint: 'Jamais quand l’écran est verrouillé.', hasSound: 'Avec un son',
    browser: 'Avis de ce navigateur', allow: 'Laisser ce navigateur afficher des avis',
    permission: {
      default: 'Le navigateur vous demande une fois si Linnet en a le droit. Les avis arrivent quand une page de Linnet est ouverte.', granted: 'Ce navigateur les affiche quand une page de Linnet est ouverte. Il ne dit pas à Linnet quand l’écran est verrouillé.',
      denied: 'Ce navigateur n’affiche pas d’avis de Linnet. Ses propres réglages pour cette page peuvent le changer.',
    },
    sounds: 'Sons', soundOf: { message: 'Nouveau message', mention: 'Pour vous, ou avec un mot-clé', single: 'Annonce, ou message isolé' }, play: 'Écouter : {{label}}',
    sound: { drop: 'Goutte', chime: 'Carillon', knock: 'Coups', chirp: 'Gazouillis', bell: 'Cloche', none: 'Aucun son' },
    keywords: 'Mots-clés', keywordsHint: 'Un message contenant l’un de ces mots est signalé aussi dans les salons, et là où vous ne voulez pas d’avis.', keyword: 'Mot', addKeyword: 'Ajouter un mot', removeKeyword: 'Supprimer le mot {{word}}',
    quiet: 'Heures calmes', quietHint: 'Rien n’est alors signalé, sauf ce que vous avez réglé sur Toujours.', addQuiet: 'Ajouter des heures calmes', quietHours: 'Heures calmes {{number}}', removeQuiet: 'Supprimer les heures calmes {{number}}',
    rules: 'Contacts, salons et groupes', rulesHint: 'Choisissez Avis dans le menu d’un contact ou d’un groupe, ou la cloche d’un salon, pour en régler un.', noRules: 'Aucun réglage : tout est signalé ; dans les salons, ce qui vous mentionne.',
    toUsual: 'Retour à l’habituel : {{name}}', group: 'Groupe {{name}}',
    entry: 'Avis', entryHint: 'Toujours, jamais, ou pour un moment', of: 'Avis de {{name}}', which: 'M’avertir de', whichGroup: 'M’avertir des messages de ses contacts',
    level: { usual: 'Comme d’habitude', always: 'Toujours', mentions: 'Si mentionné', never: 'Jamais' },
    levelHint: {
      usual: 'Chaque message d’une discussion ; dans un salon, ce qui vous mentionne.', always: 'Chaque message, même aux heures calmes.', mentions: 'Ce qui vous mentionne ou contient un de vos mots-clés.', never: 'Seulement ce qui contient un de vos mots-clés.',
    },
    forAWhile: 'Aucun pour un moment', hour: 'Une heure', untilTomorrow: 'Jusqu’à demain', until: '{{level}} jusqu’à {{time}}',
    why: 'Pourquoi y a-t-il eu un avis, ou aucun ?', whyHint: 'Les messages les plus récents depuis le démarrage de Linnet, et ce qui a décidé. Leurs mots ne sont pas conservés pour cela.', whyNone: 'Rien n’est arrivé depuis le démarrage de Linnet.', refresh: 'Regarder de nouveau',
    when: 'Quand', from: 'De', outcome: 'Avis', because: 'Parce que', told: 'Oui', silent: 'Non',
    reason: {
      'on-screen': 'Vous le regardiez', off: 'Les avis sont désactivés', muted: 'Les avis étaient en silence', dnd: 'Vous étiez en Ne pas déranger', 'conversation-always': 'Toujours signalé',
      'group-always': 'Le groupe {{which}} est toujours signalé', 'quiet-hours': 'Arrivé aux heures calmes', keyword: 'Contient le mot {{which}}', 'conversation-never': 'Jamais signalé', mention: 'Vous mentionne',
      'conversation-mentions': 'Signalé seulement si vous êtes mentionné', 'group-never': 'Le groupe {{which}} n’est jamais signalé', room: 'Dans les salons, seul ce qui vous mentionne est signalé', usual: 'Comme d’habitude',
    },
  },
} as const;
