export const attach = {
  attach: {
    button: 'Dateien anhängen', list: 'Zu sendende Dateien', remove: 'Ohne {{name}}', preparing: 'Dateien werden angesehen…', prepared_one: '{{count}} Datei zu senden', prepared_other: '{{count}} Dateien zu senden',
    cleaning: { 'drawn-anew': 'Orts- und Kameradaten werden entfernt.', 'as-it-is': 'Geht so hinaus, wie sie ist, samt enthaltenen Orts- und Kameradaten.' },
    problem: {
      empty: '{{name}} ist leer.', folder: '{{name}} ist ein Ordner. Packe ihn erst in ein Archiv oder wähle die Dateien darin.', 'too-large': '{{name}} ist größer als 100 MB.',
      'too-many': '{{name}} ist eine zu viel: Zwanzig Dateien gehen auf einmal.', unreadable: '{{name}} kann nicht gelesen werden.',
    },
    privacy: 'Dateien gehen zu deinem Server, der sie unverschlüsselt aufbewahrt: Wer den Link hat, kann sie holen.', sending: 'Die Dateien werden gesendet…',
    noService: '{{name}} kann nicht gesendet werden: Dein Server nimmt keine Dateien an, oder dort kann gerade nichts gesagt werden.', tooLargeThere: '{{name}} ist zu groß: Dein Server nimmt höchstens {{size}} an.', refused: '{{name}} wurde nicht gesendet. {{reason}}',
    sizeAndHost: '{{size}} · von {{host}}', host: 'von {{host}}', open: '{{name}} öffnen', uploading: 'Unterwegs zum Server: {{name}}', waiting: 'Wartet aufs Senden', cancel: '{{name}} nicht senden',
  },
} as const;
