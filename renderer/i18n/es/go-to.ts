export const goTo = {
  goTo: { title: 'Ir a', search: 'Buscar', placeholder: 'Una persona, un lugar o algo que hacer', results: 'Resultados', shortcuts: 'Atajos de teclado' },
  shortcuts: {
    title: 'Atajos de teclado', lead: 'Pulsa uno para darle otras teclas. F6 lleva de región en región.', what: 'Qué hace', keys: 'Teclas', none: 'Sin teclas',
    change: '{{what}}: {{keys}}. Cambiar las teclas', press: 'Pulsa las teclas…', how: 'Escape lo deja como está; Retroceso quita las teclas.',
    reserved: '{{keys}} hace falta para editar.', inUse: '{{keys}} ya está en uso: {{what}}.', reset: 'Todos como al principio', zoom: '{{bigger}} y {{smaller}} cambian el tamaño del texto, {{asBefore}} lo restablece. Girar la rueda con la misma tecla pulsada también lo hace.',
    names: {
      'go-to': 'Ir a cualquier parte', shortcuts: 'Mostrar los atajos de teclado', settings: 'Ajustes', find: 'Buscar contactos y conversaciones',
      'previous-chat': 'Chat anterior', 'next-chat': 'Chat siguiente', 'next-unread': 'Siguiente chat sin leer', details: 'Detalles de la persona', 'own-window': 'Abrir la conversación en una ventana propia',
      'add-contact': 'Añadir contacto', 'write-message': 'Escribir un mensaje', 'join-room': 'Entrar en una sala', chats: 'Chats', contacts: 'Contactos', requests: 'Solicitudes', privacy: 'Privacidad',
    },
  },
} as const;
