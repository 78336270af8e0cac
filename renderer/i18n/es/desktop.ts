/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_one: 'Linnet: {{presence}}, {{count}} sin leer', titleUnread_many: 'Linnet: {{presence}}, {{count}} sin leer', titleUnread_other: 'Linnet: {{presence}}, {{count}} sin leer',
    presence: 'Mi estado', status: 'Mensaje de estado', noStatus: 'Ninguno', accounts: 'Cuentas', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'Y {{count}} más', more_many: 'Y {{count}} más', more_other: 'Y {{count}} más',
    show: 'Mostrar Linnet', hide: 'Ocultar Linnet', quit: 'Salir de Linnet', muteHour: 'Silenciar una hora', muteDay: 'Silenciar hasta mañana', unmute: 'Dejar de silenciar', stays: 'Seguir aquí al cerrar la ventana', invisibleReason: '{{label}} (tu servidor no puede)',
  },
  notice: {
    several: '{{name}}: {{count}} sin leer', inRoom: '{{sender}}: {{body}}', headline: 'Titular de {{name}}', normal: 'Mensaje de {{name}}',
    reply: 'Responder', markRead: 'Marcar como leído', unread_one: '{{count}} sin leer', unread_many: '{{count}} sin leer', unread_other: '{{count}} sin leer',
    requests: 'Alguien que no conoces quiere contactar contigo', digest_one: '{{count}} mensaje en {{conversations}} chats', digest_many: '{{count}} de mensajes en {{conversations}} chats', digest_other: '{{count}} mensajes en {{conversations}} chats',
  },
  textMenu: {
    noSuggestion: 'Sin sugerencias', learn: 'Añadir «{{word}}» al diccionario', undo: 'Deshacer', redo: 'Rehacer', cut: 'Cortar', copy: 'Copiar', paste: 'Pegar', selectAll: 'Seleccionar todo',
  },
  menu: {
    edit: 'Edición', window: 'Ventana', minimize: 'Minimizar', zoom: 'Zoom', close: 'Cerrar', front: 'Traer todo al frente', delete: 'Eliminar',
    pasteAndMatchStyle: 'Pegar con el mismo estilo', about: 'Acerca de Linnet', services: 'Servicios', hideOthers: 'Ocultar otros', unhide: 'Mostrar todo', speech: 'Habla', startSpeaking: 'Iniciar la locución',
    stopSpeaking: 'Detener la locución', substitutions: 'Sustituciones', showSubstitutions: 'Mostrar sustituciones', toggleSmartQuotes: 'Comillas tipográficas', toggleSmartDashes: 'Guiones tipográficos', toggleTextReplacement: 'Sustitución de texto',
  },
  closing: {
    message: 'Linnet sigue en la bandeja.', detail: 'Los mensajes siguen llegando y tus contactos te ven. Haz clic en el icono de la bandeja para volver; su menú cierra Linnet.',
    keep: 'Seguir en la bandeja', quit: 'Salir de Linnet',
  },
} as const;
