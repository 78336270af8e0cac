export const ownWindow = {
  ownWindow: {
    open: 'Eigenes Fenster öffnen', openHint: 'Die Unterhaltung bleibt auch hier.', gone: 'Das Konto dieser Unterhaltung ist nicht mehr da.',
    refused: 'Der Browser hat kein neues Fenster zugelassen. Erlaube Linnets Seite, Fenster zu öffnen, und versuche es noch einmal.',
  },
} as const;
