export const privacy = {
  privacy: {
    region: 'Privatsphäre', lead: 'Wer hier blockiert ist, kann dir nicht schreiben, deinen Status weder sehen noch anfragen und erfährt nicht, dass er blockiert ist.',
    table: 'Blockiert', address: 'Adresse', kinds: 'Was', since: 'Seit', reason: 'Grund', account: 'Dein Konto', action: 'Freigeben',
    unblock: 'Freigeben', unblockOne: '{{value}} freigeben', unblockMany_one: '{{count}} Ausgewählte freigeben', unblockMany_other: '{{count}} Ausgewählte freigeben', select: '{{value}} auswählen', selectAll: 'Alle auswählen',
    until: 'Bis', untilUnblocked: 'Ohne Ende', find: 'In den Blockierten suchen', sinceUnknown: 'Anderswo blockiert',
    block: 'Eine Adresse blockieren', blockSubmit: 'Blockieren', blockHint: 'Eine Person wie anna@example.org, ein einzelnes Gerät mit /name dahinter oder ein ganzer Server wie example.org.', reasonHint: 'Den siehst nur du.',
    moreChoices: 'Mehr Auswahl', fewerChoices: 'Weniger Auswahl', whom: 'Wen', scope: { jid: 'Eine Adresse', group: 'Eine Kontaktgruppe', subscription: 'Alle einer Art' },
    ofGroup: 'Eine Kontaktgruppe blockieren', ofGroupHint: 'Alle darin, jetzt und später.', ofSubscription: 'Alle einer Art blockieren',
    howLong: 'Wie lange', time: { always: 'Bis du freigibst', hour: 'Eine Stunde lang', tomorrow: 'Bis morgen', week: 'Eine Woche lang', date: 'Bis zu einem Tag deiner Wahl' },
    lastDay: 'Letzter Tag', badDay: 'Wähle heute oder einen späteren Tag.',
    export: 'Exportieren', import: 'Importieren…', importTitle: 'Importieren', importFrom: 'Aus {{name}}', fileTooLarge: 'Diese Datei ist zu groß: Höchstens {{count}} Einträge können auf einmal gelesen werden. Nichts wurde geändert.',
    importAdds_one: '{{count}} Eintrag käme hinzu.', importAdds_other: '{{count}} Einträge kämen hinzu.', importKnown_one: '{{count}} ist schon da.', importKnown_other: '{{count}} sind schon da.',
    importBad_one: '{{count}} Zeile ist nicht zu gebrauchen und wird ausgelassen:', importBad_other: '{{count}} Zeilen sind nicht zu gebrauchen und werden ausgelassen:', importMore_one: 'und {{count}} weitere', importMore_other: 'und {{count}} weitere',
    importSubmit_one: '{{count}} blockieren', importSubmit_other: '{{count}} blockieren',
    badLine: {
      form: 'Zeile {{number}} ist kein Eintrag, wie Linnet ihn schreibt.', address: 'Zeile {{number}} enthält keine XMPP-Adresse.', subscription: 'Zeile {{number}} nennt keine Art von Abonnement.', over: 'Zeile {{number}} ist ein abgelaufener Eintrag.',
    },
    nobody: 'Niemand ist blockiert', nobodyText: 'Blockiere jemanden hier, im Menü eines Kontakts oder bei einer Anfrage.', noneFound: 'Kein Treffer bei den Blockierten für „{{text}}“', more: 'Mehr anzeigen',
    means: {
      unknown: '{{address}} ist offline: Das war blockiert, als es zuletzt online war.', none: 'Der Server von {{address}} kann weder Privatsphäre-Listen führen noch Adressen blockieren.',
      'privacy-lists': '{{address}}: auf deinem Server in einer Privatsphäre-Liste, für alle deine Geräte.', 'blocking-command': '{{address}}: auf deinem Server, für alle deine Geräte.',
    },
  },
} as const;
