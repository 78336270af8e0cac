export const ownWindow = {
  ownWindow: {
    open: 'Otevřít ve vlastním okně', openHint: 'Konverzace zůstane i tady.', gone: 'Účet této konverzace tu už není.',
    refused: 'Prohlížeč nepovolil nové okno. Povolte stránce Linnet otevírat okna a zkuste to znovu.',
  },
} as const;
