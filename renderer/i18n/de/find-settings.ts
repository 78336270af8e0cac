export const settingsTools = {
  findSettings: {
    label: 'Einstellung finden', results: 'Gefundene Einstellungen', none: 'Keine Einstellung hat diese Worte. Versuche andere.', count_one: '{{count}} Einstellung gefunden', count_other: '{{count}} Einstellungen gefunden',
  },
  settingsFile: {
    title: 'Einstellungen in einer Datei',
    text: 'Um sie auf einem anderen Computer zu verwenden oder aufzubewahren. Kein Passwort und keine Nachricht steht darin, und nichts, was deine Leute nennt.',
    export: 'Einstellungen exportieren',
    import: 'Einstellungen importieren',
    choose: 'Datei mit Einstellungen',
    exported: 'Die Einstellungen sind in der Datei.',
    imported: 'Die Einstellungen sind importiert.',
    undone: 'Die Einstellungen sind wieder wie zuvor.',
    undo: 'Import rückgängig machen',
    preview: 'Was die Datei ändern würde',
    nothing: 'Die Datei enthält nichts, was nicht schon so ist.',
    apply: 'Diese Einstellungen verwenden',
    broken: 'Diese haben Werte, die es nicht gibt, und bleiben, wie sie sind:',
    unknown: 'Hier nicht bekannt und ausgelassen:',
    'not-a-file': 'Das ist keine Datei mit Linnets Einstellungen. Nichts wurde geändert.',
    'other-version': 'Diese Datei hat eine andere Version von Linnet geschrieben, die diese nicht lesen kann. Nichts wurde geändert.',
    changes_one: '{{count}} Einstellung würde sich ändern:', changes_other: '{{count}} Einstellungen würden sich ändern:',
    names: {
      language: 'Sprache', theme: 'Farben', density: 'Dichte', motion: 'Bewegung', fontScale: 'Textgröße', showOffline: 'Kontakte, die offline sind', listWidth: 'Breite der Liste', contactSort: 'Reihenfolge der Kontakte', presenceToStrangers: 'Status für Leute außerhalb der Kontakte', sendsReceipts: 'Sagen, dass Nachrichten ankamen', sendsDisplayed: 'Sagen, dass Nachrichten gesehen wurden', sendsTyping: 'Sagen, dass man schreibt', staysInTray: 'Im Infobereich weiterlaufen', startsAtLogin: 'Mit dem Computer starten', shortcuts: 'Tastenkürzel', notices: 'Mitteilungen', spelling: 'Rechtschreibung', presenceRules: 'Wenn ich nicht da bin', timetable: 'Zeitplan',
    },
  },
} as const;
