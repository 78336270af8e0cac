export const people = {
  contacts: {
    tree: 'Contactos', find: 'Buscar contactos y conversaciones', findPlaceholder: 'Buscar', add: 'Añadir contacto',
    group: '{{group}}, {{online}} de {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Contactos', otherContacts: 'Otros contactos',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} sin leer', rowUnread_many: '{{row}}, {{count}} sin leer', rowUnread_other: '{{row}}, {{count}} sin leer',
    asking: 'Esperando su aprobación', blocked: 'Bloqueado',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'Cambio en espera', add: 'Se añadirá cuando haya conexión', change: 'Cambio aún sin enviar', remove: 'Se eliminará cuando haya conexión',
      problem: 'Tu cambio no se aceptó', insist: 'Cambiar de todos modos', insistHint: 'Sobrescribe lo que hizo otro dispositivo.', giveUp: 'Renunciar al cambio', giveUpHint: 'El contacto queda como lo tiene tu servidor.',
    },
  },
  contactMenu: {
    open: 'Abrir chat', write: 'Enviar mensaje', edit: 'Editar contacto', groups: 'Grupos', profile: 'Mostrar perfil', askPresence: 'Pedir ver su estado', letSee: 'Dejar ver mi estado',
    stopLetting: 'No dejar ver más mi estado', stopSeeing: 'Dejar de ver su estado', block: 'Bloquear', unblock: 'Desbloquear', remove: 'Eliminar', addContact: 'Añadir contacto',
    direct: 'Enviar mi estado', directHint: 'Ve tu estado y cada cambio hasta que te desconectes.', takeBack: 'Retirar mi estado', takeBackHint: 'Se lo dijiste directamente.',
    directGroup: 'Enviar mi estado a este grupo',
  },
  addContact: {
    title: 'Añadir contacto', address: 'Dirección', name: 'Nombre', groups: 'Grupos', note: 'Mensaje para esa persona', account: 'Cuenta', submit: 'Añadir',
    lead: 'Se le pregunta si puedes ver cuándo está en línea.', namePlaceholder: 'Cómo la llamas', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Elige un grupo o escribe uno nuevo; varios, separados por comas.', groupSuggestions: 'Grupos', showGroups: 'Mostrar grupos', noteHint: 'Lo ve junto con tu solicitud.', removeGroup: 'Quitar de {{group}}',
  },
  editContact: { title: 'Editar {{name}}', groupsTitle: 'Grupos de {{name}}', noGroups: 'En ningún grupo', newGroup: 'Nuevo grupo' },
  groupMenu: { rename: 'Renombrar grupo', collapse: 'Contraer', expand: 'Desplegar', message: 'Escribir a todos', block: 'Bloquear grupo', blockReason: 'Hace falta un servidor que guarde listas de privacidad.' },
  messageGroup: {
    title: 'Mensaje para todos los de {{group}}', who: 'Quién lo recibe',
    lead_one: 'Un contacto lo recibe, en tu conversación con él.', lead_many: 'Cada uno de los {{count}} de contactos lo recibe por separado, en tu conversación con él.', lead_other: 'Cada uno de los {{count}} contactos lo recibe por separado, en tu conversación con él.',
    send_one: 'Enviar a {{count}} contacto', send_many: 'Enviar a {{count}} de contactos', send_other: 'Enviar a {{count}} contactos', progress: '{{done}} de {{total}}…',
    partly_one: '{{count}} contacto no lo ha recibido. Envía de nuevo para intentarlo.', partly_many: '{{count}} de contactos no lo han recibido. Envía de nuevo para intentarlo.', partly_other: '{{count}} contactos no lo han recibido. Envía de nuevo para intentarlo.',
  },
  renameGroup: {
    title: 'Renombrar {{group}}', name: 'Nombre del grupo', submit: 'Renombrar',
    lead_one: 'Hay un contacto en él. Su entrada se cambia en todos tus equipos.', lead_many: 'Hay {{count}} de contactos en él. La entrada de cada uno se cambia en todos tus equipos.', lead_other: 'Hay {{count}} contactos en él. La entrada de cada uno se cambia en todos tus equipos.',
    joins: 'Ya existe ese grupo: los dos se vuelven uno.', empty: 'Escribe un nombre.', progress: '{{done}} de {{total}} cambiados…',
    partly: '{{done}} de {{total}} cambiados. Estos siguen en {{group}}:', again: 'Intentar estos de nuevo',
  },
  nestGroup: {
    entry: 'Poner dentro de otro grupo', title: 'Poner {{group}} dentro de otro grupo', into: 'En', outermost: 'Ningún grupo: el más externo', submit: 'Poner ahí', instead: 'Poner dentro',
    lead: 'El grupo se lleva sus contactos y todos los grupos que contiene. Puedes deshacerlo.',
    delimiter: 'Signo entre los nombres', delimiterHint: 'El primer grupo anidado de esta cuenta: los nombres se unen con este signo, y otros programas pueden mostrarlo. Un signo o más, pero no una sola letra o cifra.',
    badDelimiter: 'Escribe un signo o más, pero no una sola letra o cifra.',
  },
  removeContact: {
    title: '¿Eliminar {{name}}?', text: '{{address}} sale de tu lista de contactos en todos tus equipos. Ninguno de los dos ve ya el estado del otro. La conversación se queda en este equipo.', submit: 'Eliminar',
  },
  contactProfile: {
    title: 'Perfil de {{name}}', address: 'Dirección', copyAddress: 'Copiar la dirección', presence: 'Estado', resources: 'Sesión iniciada con', groups: 'Grupos', account: 'Tu cuenta', priority: 'prioridad {{priority}}', since: '{{state}} desde {{time}}', noResource: 'Dispositivo sin nombre', notContact: 'No está en tus contactos', lastStatus: 'Lo último que dijo: {{status}}', presenceError: 'Su servidor dice: {{reason}}.', newAddress: 'Añadir {{address}} en su lugar…', newAddressHint: 'Solo esa persona puede decirte si esta dirección es realmente suya.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'Cada uno ve el estado del otro.',
    to: 'Ves su estado; el tuyo no se ve.', 'to-in': 'Ves su estado, y te pide ver el tuyo.',
    from: 'Ve tu estado; tú no ves el suyo.', 'from-out': 'Ve tu estado. Has pedido ver el suyo y esperas la respuesta.',
    none: 'Ninguno ve el estado del otro.', 'none-out': 'Has pedido ver su estado y esperas la respuesta.',
    'none-in': 'Pide ver tu estado.', 'none-out-in': 'Cada uno ha pedido ver el estado del otro.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'Quién ve a quién',
    ask: 'Se le pregunta. Ves su estado en cuanto diga que sí.', askAgain: 'Pregunta otra vez.',
    withdraw: 'Retira tu solicitud.', withdrawButton: 'Retirar la solicitud', askAgainButton: 'Pedir de nuevo',
    stopSeeing: 'Se le informa. Para volver a verlo tendrás que pedirlo de nuevo.',
    approve: 'Lo ha pedido. Verá cuándo estás en línea.',
    stopLetting: 'Se le informa y te ve sin conexión. Para volver a verte tendrá que pedirlo de nuevo.',
    allow: 'Verá cuándo estás en línea en cuanto lo pida; no se te preguntará otra vez.', allowButton: 'Dejar ver sin preguntar',
    allowed: 'Verá el tuyo en cuanto lo pida.', disallow: 'Tendrá que preguntarte otra vez.', disallowButton: 'No dejar ver sin preguntar',
    outOfStep: { forbidden: 'Tu lista dice que ves su estado; su servidor, que no puedes. Pídelo de nuevo: así ambos dirán lo mismo.', 'not-authorized': 'Tu lista dice que ves su estado; su servidor, que aún no ha respondido a tu solicitud. Puedes pedirlo de nuevo.' },
    mustAsk: 'Solo esa persona puede pedir ver el tuyo.',
  },
  happened: {
    heading: 'Qué ha pasado',
    added: 'Se añadió a tus contactos.', removed: 'Se eliminó de tus contactos.',
    'we-asked': 'Pediste ver su estado.', 'we-approved': 'Dejaste ver tu estado.', 'we-denied': 'Rechazaste su solicitud.',
    'we-withdrew': 'Retiraste tu solicitud.', 'we-stopped-looking': 'Dejaste de ver su estado.', 'we-stopped-showing': 'Dejaste de mostrar tu estado.',
    'we-allowed': 'Dejaste ver tu estado sin preguntar.', 'we-disallowed': 'Ya no lo dejas ver sin preguntar.',
    'they-asked': 'Pidió ver tu estado.', 'they-approved': 'Aceptó tu solicitud: ves su estado.', 'they-denied': 'Rechazó tu solicitud.',
    'they-withdrew': 'Retiró su solicitud.', 'they-stopped-looking': 'Ya no mira tu estado.', 'they-stopped-showing': 'Ya no te deja ver su estado.',
    'they-left': 'Lo terminó en ambos sentidos: ninguno ve ya el estado del otro.',
    'asking-ended': 'Tu solicitud terminó.', 'seeing-ended': 'Ya no ves su estado.', 'showing-ended': 'Ya no ve tu estado.',
  },
  news: { region: 'Novedades', dismiss: 'Descartar las novedades de {{name}}', dismissAll_one: 'Descartarla', dismissAll_many: 'Descartar las {{count}}', dismissAll_other: 'Descartar las {{count}}' },
  requests: {
    region: 'Solicitudes', item: '{{address}} quiere ver tu estado', approve: 'Aceptar', approveAndAdd: 'Aceptar y añadir', deny: 'Rechazar', block: 'Bloquear',
    calls: 'se hace llamar', all: 'Seleccionar todo', selected_one: '{{count}} seleccionada', selected_many: '{{count}} seleccionadas', selected_other: '{{count}} seleccionadas', showAll: 'Mostrar todas las solicitudes', select: 'Seleccionar {{address}}',
    forAccount: 'para {{address}}', list: 'Quién pregunta', naming: 'Nombre y grupos',
    wrote: '{{address}} te escribió', read_one: 'Leer {{count}} mensaje', read_many: 'Leer {{count}} de mensajes', read_other: 'Leer {{count}} mensajes', show: 'Mostrar lo que escribió',
    stranger: 'Aún no os conocéis. No sabrá nada de ti hasta que respondas o escribas.', strangerRegion: 'Solicitud de mensaje',
  },
  conversations: {
    list: 'Conversaciones', heading: 'Chats', you: 'Tú: {{text}}', said: '{{nick}}: {{text}}', unread_one: '{{count}} sin leer', unread_many: '{{count}} sin leer', unread_other: '{{count}} sin leer', row: '{{name}}', failed: 'No enviado', found: 'Conversaciones encontradas', messagesFound: 'Mensajes encontrados', moreFound: 'Mostrar más', searching: 'Buscando…', draft: 'Borrador: {{text}}',
  },
} as const;
