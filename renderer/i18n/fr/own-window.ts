export const ownWindow = {
  ownWindow: {
    open: 'Ouvrir dans sa propre fenêtre', openHint: 'La conversation reste ici aussi.', gone: 'Le compte de cette conversation n’est plus là.',
    refused: 'Le navigateur n’a permis aucune nouvelle fenêtre. Autorisez la page de Linnet à ouvrir des fenêtres, puis réessayez.',
  },
} as const;
