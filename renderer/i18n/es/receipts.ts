export const receipts = {
  receipts: {
    title: 'Qué saben los demás de tu lectura',
    received: 'Decir que sus mensajes han llegado', receivedHint: 'Solo lo saben los contactos que pueden ver tu estado.',
    displayed: 'Decir que he visto sus mensajes', displayedHint: 'Se dice cuando un mensaje está en la pantalla de una ventana que usas. Solo lo saben los contactos que pueden ver tu estado.',
    details: 'Hasta dónde llegó: {{state}}', written: 'Escrito', unknown: 'El servidor lo tiene. Solo se sabe que se entregó si la otra parte lo dice.',
  },
} as const;
