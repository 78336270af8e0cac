export const modes = {
  modes: {
    title: 'Modos', lead: 'Una elección para un rato, hecha con una lista de privacidad. Quien está bloqueado lo sigue estando en todos.',
    name: { 'contacts-only': 'Solo contactos', 'nobody-new': 'Nadie nuevo', invisible: 'Invisible', 'invisible-to': 'Invisible para un grupo', 'only-group': 'Solo un grupo' },
    nameOf: { 'invisible-to': 'Invisible para {{group}}', 'only-group': 'Solo {{group}}' },
    does: {
      'contacts-only': 'Los mensajes, solicitudes y estados de quienes no son tus contactos ya no te llegan, y no puedes enviarles nada. Tus contactos no notan nada.',
      'nobody-new': 'Quienes no son tus contactos ya no llegan hasta ti, salvo aquellos con quienes ya hablas. A quien escribas puede responder.',
      invisible: 'Todos te ven desconectarte y nadie te ve volver. Tú sigues viendo a tus contactos, y los mensajes van en ambos sentidos.',
      'invisible-to': 'Quienes están en {{group}} te ven desconectarte y no volver. Todos los demás te ven como antes, y los mensajes van en ambos sentidos.',
      'only-group': 'Solo quienes están en {{group}} pueden escribirte y verte. Para los demás pareces sin conexión, y lo que envían no llega.',
    },
    again: 'Vale en este equipo hasta que lo termines, también tras un reinicio.', group: 'Grupo', account: 'Tu cuenta', start: 'Iniciar', end: 'Terminar', endOf: 'Terminar {{mode}}',
    noLists: 'El servidor de {{address}} no tiene listas de privacidad, con las que se hacen los modos.', offline: '{{address}} debe estar en línea para que empiece un modo.', noGroups: 'Ninguno de tus contactos está en un grupo.',
    inForce: '{{mode}} está en vigor', inForceOf: '{{mode}} está en vigor para {{address}}', held: 'El servidor no ha confirmado que estés oculto. Hasta que lo haga, nadie sabe que estás ahí.', label: 'En vigor',
  },
  gate: {
    title: '¿Quién llega hasta ti?', address: 'Dirección', account: 'Tu cuenta', hint: 'La de cualquiera: un contacto, alguien desconocido, un servidor. Lo que le hacen tus reglas se ve enseguida.', result: 'Resultado', what: 'Qué', outcome: 'Desenlace', rule: 'Debido a',
    kind: {
      'message-in': 'Sus mensajes para ti', 'message-out': 'Tus mensajes para esa dirección', 'iq-in': 'Peticiones de sus programas a los tuyos', 'iq-out': 'Peticiones de tu programa a los suyos',
      'presence-in': 'Su estado para ti', 'presence-out': 'Tu estado para esa dirección', 'request-in': 'Su deseo de ver tu estado', 'request-out': 'Tu deseo de ver su estado',
    },
    allowed: 'Pasa', denied: 'Se detiene', list: 'Por la lista {{name}}.', noList: 'No hay ninguna lista de privacidad en vigor.',
    byRule: 'la regla para {{whom}}', byKinds: 'la regla para {{whom}} ({{kinds}})', everybody: 'todos', by: { 'no-list': 'nada lo detiene', 'fall-through': 'ninguna regla trata de ello', 'own-account': 'eres tú' },
    asOf: 'No tienes conexión: así estaba el {{when}}.', unread: 'La lista en vigor no se leyó entera, así que no se puede decir.',
  },
} as const;
