/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_one: 'Linnet: {{presence}}, {{count}} ungelesen', titleUnread_other: 'Linnet: {{presence}}, {{count}} ungelesen',
    presence: 'Mein Status', status: 'Statusnachricht', noStatus: 'Keine', accounts: 'Konten', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'Und {{count}} weiterer', more_other: 'Und {{count}} weitere',
    show: 'Linnet anzeigen', hide: 'Linnet verbergen', quit: 'Linnet beenden', muteHour: 'Eine Stunde stumm', muteDay: 'Bis morgen stumm', unmute: 'Nicht mehr stumm', stays: 'Hier weiterlaufen, wenn das Fenster geschlossen wird', invisibleReason: '{{label}} (kann dein Server nicht)',
  },
  notice: {
    several: '{{name}}: {{count}} ungelesen', inRoom: '{{sender}}: {{body}}', headline: 'Schlagzeile von {{name}}', normal: 'Nachricht von {{name}}',
    reply: 'Antworten', markRead: 'Als gelesen markieren', unread_one: '{{count}} ungelesen', unread_other: '{{count}} ungelesen',
    requests: 'Jemand, den du nicht kennst, möchte dich erreichen', digest_one: '{{count}} Nachricht in {{conversations}} Chats', digest_other: '{{count}} Nachrichten in {{conversations}} Chats',
  },
  textMenu: {
    noSuggestion: 'Keine Vorschläge', learn: '„{{word}}“ ins Wörterbuch aufnehmen', undo: 'Rückgängig', redo: 'Wiederherstellen', cut: 'Ausschneiden', copy: 'Kopieren', paste: 'Einfügen', selectAll: 'Alles auswählen',
  },
  menu: {
    edit: 'Bearbeiten', window: 'Fenster', minimize: 'Minimieren', zoom: 'Zoomen', close: 'Schließen', front: 'Alle nach vorne bringen', delete: 'Löschen',
    pasteAndMatchStyle: 'Einsetzen und Stil anpassen', about: 'Über Linnet', services: 'Dienste', hideOthers: 'Andere ausblenden', unhide: 'Alle einblenden', speech: 'Sprachausgabe', startSpeaking: 'Vorlesen',
    stopSpeaking: 'Vorlesen beenden', substitutions: 'Ersetzungen', showSubstitutions: 'Ersetzungen anzeigen', toggleSmartQuotes: 'Typografische Anführungszeichen', toggleSmartDashes: 'Typografische Striche', toggleTextReplacement: 'Text ersetzen',
  },
  closing: {
    message: 'Linnet läuft im Infobereich weiter.', detail: 'Nachrichten kommen weiterhin an, und deine Kontakte sehen dich. Klicke auf das Symbol im Infobereich, um zurückzukommen; sein Menü beendet Linnet.',
    keep: 'Im Infobereich weiterlaufen', quit: 'Linnet beenden',
  },
} as const;
