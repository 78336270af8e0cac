export const demo = {
  demo: {
    lead: 'Noch kein Konto? Sieh dich erst um: eine kleine Welt auf diesem Computer, von der nichts bleibt.', try: 'Demo ausprobieren',
    region: 'Demo', step: 'Demo: Schritt {{number}} von {{count}}', show: 'Zeig es mir', back: 'Zurück', next: 'Weiter', end: 'Demo beenden',
    steps: {
      write: 'Schreib Anna. Sie liest, schreibt und antwortet, wann es ihr passt.',
      answer: 'Sam möchte sehen, wann du online bist. Du entscheidest, was Sam sieht, und siehst, was jede Antwort bewirkt.',
      presence: 'Sag, wie es dir geht: allen, die dich sehen dürfen, einer einzigen Person oder niemandem.',
      privacy: 'Sieh, wer durchkommt und nach welcher Regel; verbirg dich mit zwei Klicks vor einer Gruppe.',
      room: 'Anna, Priya und Wei unterhalten sich im Garten. Geh hinein und sag Hallo.',
    },
  },
} as const;
