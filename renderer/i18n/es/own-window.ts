export const ownWindow = {
  ownWindow: {
    open: 'Abrir en una ventana propia', openHint: 'La conversación también sigue aquí.', gone: 'La cuenta de esta conversación ya no está aquí.',
    refused: 'El navegador no ha permitido ninguna ventana nueva. Permite que la página de Linnet abra ventanas e inténtalo de nuevo.',
  },
} as const;
