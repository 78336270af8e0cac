export const attach = {
  attach: {
    button: 'Dateien anhängen', list: 'Zu sendende Dateien', remove: 'Ohne {{name}}', preparing: 'Dateien werden angesehen…', prepared_one: '{{count}} Datei zu senden', prepared_other: '{{count}} Dateien zu senden',
    cleaning: { 'drawn-anew': 'Orts- und Kameradaten werden entfernt.', 'as-it-is': 'Geht so hinaus, wie sie ist, samt enthaltenen Orts- und Kameradaten.' },
    problem: {
      empty: '{{name}} ist leer.', folder: '{{name}} ist ein Ordner. Packe ihn erst in ein Archiv oder wähle die Dateien darin.', 'too-large': '{{name}} ist größer als 100 MB.',
      'too-many': '{{name}} ist eine zu viel: Zwanzig Dateien gehen auf einmal.', unreadable: '{{name}} kann nicht gelesen werden.',
    },
    notYet: 'Linnet kann noch keine Dateien senden. Sie warten hier, bis das Fenster geschlossen wird.',
  },
} as const;
