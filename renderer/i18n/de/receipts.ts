export const receipts = {
  receipts: {
    title: 'Was andere von deinem Lesen erfahren',
    received: 'Sagen, dass Nachrichten angekommen sind', receivedHint: 'Nur Kontakte, die deinen Status sehen dürfen, erfahren es.',
    displayed: 'Sagen, dass ich Nachrichten gesehen habe', displayedHint: 'Gesagt, wenn eine Nachricht in einem Fenster steht, das du gerade benutzt. Nur Kontakte, die deinen Status sehen dürfen, erfahren es.',
    details: 'Wie weit sie kam: {{state}}', written: 'Geschrieben', unknown: 'Der Server hat sie. Ob sie zugestellt wurde, ist nur bekannt, wenn die andere Seite es sagt.',
  },
} as const;
