export const modes = {
  modes: {
    title: 'Modi', lead: 'Eine Wahl für eine Weile, umgesetzt mit einer Privatsphäre-Liste. Wer blockiert ist, bleibt es in jedem Modus.',
    name: { 'contacts-only': 'Nur Kontakte', 'nobody-new': 'Niemand Neues', invisible: 'Unsichtbar', 'invisible-to': 'Für eine Gruppe unsichtbar', 'only-group': 'Nur eine Gruppe' },
    nameOf: { 'invisible-to': 'Unsichtbar für {{group}}', 'only-group': 'Nur {{group}}' },
    does: {
      'contacts-only': 'Nachrichten, Anfragen und Status von Leuten, die nicht zu deinen Kontakten gehören, erreichen dich nicht mehr, und du kannst ihnen nichts senden. Deine Kontakte merken nichts.',
      'nobody-new': 'Leute, die nicht zu deinen Kontakten gehören, erreichen dich nicht mehr, außer denen, mit denen du schon sprichst. Wem du schreibst, kann antworten.',
      invisible: 'Alle sehen dich offline gehen und niemand sieht dich wiederkommen. Du siehst deine Kontakte weiterhin, und Nachrichten gehen in beide Richtungen.',
      'invisible-to': 'Wer in {{group}} ist, sieht dich offline gehen und nicht wiederkommen. Alle anderen sehen dich wie bisher, und Nachrichten gehen in beide Richtungen.',
      'only-group': 'Nur wer in {{group}} ist, kann dich erreichen und sehen. Für alle anderen wirkst du offline, und was sie senden, kommt nicht an.',
    },
    again: 'Gilt auf diesem Computer, bis du es beendest, auch nach einem Neustart.', group: 'Gruppe', account: 'Dein Konto', start: 'Starten', end: 'Beenden', endOf: '{{mode}} beenden',
    noLists: 'Der Server von {{address}} hat keine Privatsphäre-Listen, mit denen Modi umgesetzt werden.', offline: '{{address}} muss online sein, damit ein Modus beginnen kann.', noGroups: 'Keiner deiner Kontakte ist in einer Gruppe.',
    inForce: '{{mode}} gilt', inForceOf: '{{mode}} gilt für {{address}}', held: 'Der Server hat noch nicht bestätigt, dass du verborgen bist. Bis dahin erfährt niemand, dass du da bist.', label: 'In Kraft',
  },
  gate: {
    title: 'Wer kommt durch?', address: 'Adresse', account: 'Dein Konto', hint: 'Irgendeine: ein Kontakt, jemand Fremdes, ein Server. Was deine Regeln damit tun, zeigt sich sofort.', result: 'Ergebnis', what: 'Was', outcome: 'Ausgang', rule: 'Wegen',
    kind: {
      'message-in': 'Nachrichten von dort an dich', 'message-out': 'Deine Nachrichten dorthin', 'iq-in': 'Anfragen der Programme dort an deine', 'iq-out': 'Anfragen deines Programms dorthin',
      'presence-in': 'Status von dort an dich', 'presence-out': 'Dein Status dorthin', 'request-in': 'Wunsch von dort, deinen Status zu sehen', 'request-out': 'Dein Wunsch, den Status dort zu sehen',
    },
    allowed: 'Kommt durch', denied: 'Wird aufgehalten', list: 'Durch die Liste {{name}}.', noList: 'Keine Privatsphäre-Liste gilt.',
    byRule: 'der Regel für {{whom}}', byKinds: 'der Regel für {{whom}} ({{kinds}})', everybody: 'alle', by: { 'no-list': 'nichts hält es auf', 'fall-through': 'keine Regel betrifft es', 'own-account': 'das bist du selbst' },
    asOf: 'Du bist offline: So war es am {{when}}.', unread: 'Die geltende Liste wurde nicht vollständig gelesen, daher lässt es sich nicht sagen.',
  },
} as const;
