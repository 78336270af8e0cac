export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'Enlace', title: 'Enlace a {{address}}', hint: 'Enlace a {{address}}',
    open: 'Abrir', message: 'Escribir un mensaje', roster: 'Añadir contacto', subscribe: 'Pedir ver su estado', unsubscribe: 'Dejar de ver su estado', remove: 'Eliminar contacto', join: 'Una sala',
    openText: '{{address}} no está en tu lista de contactos. ¿Qué quieres hacer?',
    subscribeText: 'El enlace te propone ver el estado de {{address}}. Se le pregunta, y lo ves cuando diga que sí.',
    unsubscribeText: 'El enlace te propone dejar de ver el estado de {{address}}. Se le informa; para volver a verlo tendrás que pedirlo de nuevo.',
    filledIn: 'Un enlace ha rellenado esto. Léelo antes de continuar.',
  },
} as const;
