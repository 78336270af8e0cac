/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'Neue Nachrichten melden', isOnHint: 'Nicht, was auf dem Bildschirm ist, und nicht bei „Nicht stören“.',
    showsText: 'Zeigen, was gesagt wurde', showsTextHint: 'Nie bei gesperrtem Bildschirm.', hasSound: 'Mit Ton',
    browser: 'Mitteilungen dieses Browsers', allow: 'Diesem Browser Mitteilungen erlauben',
    permission: {
      default: 'Der Browser fragt dich einmal, ob Linnet darf. Mitteilungen kommen, während eine Seite von Linnet offen ist.', granted: 'Dieser Browser zeigt sie, während eine Seite von Linnet offen ist. Er sagt Linnet nicht, wann der Bildschirm gesperrt ist.',
      denied: 'Dieser Browser zeigt keine Mitteilungen von Linnet. Seine eigenen Einstellungen für diese Seite ändern das.',
    },
    sounds: 'Töne', soundOf: { message: 'Neue Nachricht', mention: 'Für dich oder mit einem Stichwort', single: 'Schlagzeile oder einzelne Nachricht' }, play: 'Abspielen: {{label}}',
    sound: { drop: 'Tropfen', chime: 'Glockenspiel', knock: 'Klopfen', chirp: 'Zwitschern', bell: 'Glocke', none: 'Kein Ton' },
    keywords: 'Stichwörter', keywordsHint: 'Eine Nachricht mit einem dieser Wörter wird auch in Räumen gemeldet und dort, wo du keine Mitteilungen willst.', keyword: 'Wort', addKeyword: 'Wort hinzufügen', removeKeyword: 'Das Wort {{word}} entfernen',
    quiet: 'Ruhezeiten', quietHint: 'Dann wird nichts gemeldet, außer was du auf „Immer“ gestellt hast.', addQuiet: 'Ruhezeit hinzufügen', quietHours: 'Ruhezeit {{number}}', removeQuiet: 'Ruhezeit {{number}} entfernen',
    rules: 'Kontakte, Räume und Gruppen', rulesHint: 'Wähle „Mitteilungen“ im Menü eines Kontakts oder einer Gruppe oder die Glocke eines Raums, um etwas einzustellen.', noRules: 'Nichts eingestellt: Alles wird gemeldet, in Räumen, was dich erwähnt.',
    toUsual: 'Zurück zum Üblichen: {{name}}', group: 'Gruppe {{name}}',
    entry: 'Mitteilungen', entryHint: 'Immer, nie oder für eine Weile', of: 'Mitteilungen zu {{name}}', which: 'Mir melden', whichGroup: 'Nachrichten der Kontakte darin melden',
    level: { usual: 'Wie üblich', always: 'Immer', mentions: 'Bei Erwähnung', never: 'Nie' },
    levelHint: {
      usual: 'Jede Nachricht in einem Chat, in einem Raum, was dich erwähnt.', always: 'Jede Nachricht, auch in Ruhezeiten.', mentions: 'Was dich erwähnt oder eines deiner Stichwörter enthält.', never: 'Nur was eines deiner Stichwörter enthält.',
    },
    forAWhile: 'Keine für eine Weile', hour: 'Eine Stunde lang', untilTomorrow: 'Bis morgen', until: '{{level}} bis {{time}}',
    why: 'Warum gab es eine Mitteilung oder keine?', whyHint: 'Die neuesten Nachrichten seit dem Start von Linnet und was entschieden hat. Ihr Wortlaut wird dafür nicht aufbewahrt.', whyNone: 'Seit dem Start von Linnet ist nichts gekommen.', refresh: 'Noch einmal nachsehen',
    when: 'Wann', from: 'Von', outcome: 'Mitteilung', because: 'Weil', told: 'Ja', silent: 'Nein',
    reason: {
      'on-screen': 'Du hast sie gerade gesehen', off: 'Mitteilungen sind ausgeschaltet', muted: 'Mitteilungen waren stumm', dnd: 'Du warst auf „Nicht stören“', 'conversation-always': 'Wird immer gemeldet',
      'group-always': 'Die Gruppe {{which}} wird immer gemeldet', 'quiet-hours': 'Sie kam in einer Ruhezeit', keyword: 'Sie enthält das Wort {{which}}', 'conversation-never': 'Wird nie gemeldet', mention: 'Sie erwähnt dich',
      'conversation-mentions': 'Wird nur gemeldet, wenn du erwähnt wirst', 'group-never': 'Die Gruppe {{which}} wird nie gemeldet', room: 'In Räumen wird nur gemeldet, was dich erwähnt', usual: 'Wie üblich',
    },
  },
} as const;
