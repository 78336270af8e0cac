export const privacy = {
  privacy: {
    region: 'Privacidad', lead: 'Quien está bloqueado aquí no puede escribirte, ver tu estado ni pedirlo, y no se entera de que está bloqueado.',
    table: 'Bloqueados', address: 'Dirección', kinds: 'Qué', since: 'Desde', reason: 'Motivo', account: 'Tu cuenta', action: 'Desbloquear',
    unblock: 'Desbloquear', unblockOne: 'Desbloquear {{value}}', unblockMany_one: 'Desbloquear {{count}} seleccionado', unblockMany_many: 'Desbloquear {{count}} de seleccionados', unblockMany_other: 'Desbloquear {{count}} seleccionados', select: 'Seleccionar {{value}}', selectAll: 'Seleccionar todo',
    until: 'Hasta', untilUnblocked: 'Sin fin', find: 'Buscar en lo bloqueado', sinceUnknown: 'Bloqueado en otro sitio',
    block: 'Bloquear una dirección', blockSubmit: 'Bloquear', blockHint: 'Una persona como anna@example.org, un solo dispositivo suyo con /nombre detrás, o un servidor entero como example.org.', reasonHint: 'Solo lo ves tú.',
    moreChoices: 'Más opciones', fewerChoices: 'Menos opciones', whom: 'A quién', scope: { jid: 'Una dirección', group: 'Un grupo de contactos', subscription: 'Todos los de un tipo' },
    ofGroup: 'Bloquear un grupo de contactos', ofGroupHint: 'Todos los que estén en él, ahora y después.', ofSubscription: 'Bloquear a todos los de un tipo',
    howLong: 'Cuánto tiempo', time: { always: 'Hasta que lo desbloquees', hour: 'Una hora', tomorrow: 'Hasta mañana', week: 'Una semana', date: 'Hasta el día que elijas' },
    lastDay: 'Último día', badDay: 'Elige hoy o un día posterior.',
    export: 'Exportar', import: 'Importar…', importTitle: 'Importar', importFrom: 'De {{name}}', fileTooLarge: 'Ese archivo es demasiado grande: se pueden leer como mucho {{count}} bloqueos de una vez. No se ha cambiado nada.',
    importAdds_one: 'Se añadiría {{count}} bloqueo.', importAdds_many: 'Se añadirían {{count}} de bloqueos.', importAdds_other: 'Se añadirían {{count}} bloqueos.', importKnown_one: '{{count}} ya está.', importKnown_many: '{{count}} ya están.', importKnown_other: '{{count}} ya están.',
    importBad_one: '{{count}} línea no sirve y se omite:', importBad_many: '{{count}} de líneas no sirven y se omiten:', importBad_other: '{{count}} líneas no sirven y se omiten:', importMore_one: 'y {{count}} más', importMore_many: 'y {{count}} más', importMore_other: 'y {{count}} más',
    importSubmit_one: 'Bloquear {{count}}', importSubmit_many: 'Bloquear {{count}}', importSubmit_other: 'Bloquear {{count}}',
    badLine: {
      form: 'La línea {{number}} no es un bloqueo como los escribe Linnet.', address: 'La línea {{number}} no contiene una dirección XMPP.', subscription: 'La línea {{number}} no nombra ningún tipo de suscripción.', over: 'La línea {{number}} es un bloqueo que ya terminó.',
    },
    nobody: 'Nadie está bloqueado', nobodyText: 'Bloquea a alguien aquí, desde el menú de un contacto o en una solicitud.', noneFound: 'Nada de lo bloqueado coincide con «{{text}}»', more: 'Mostrar más',
    means: {
      unknown: '{{address}} no tiene conexión: esto es lo que estaba bloqueado la última vez.', none: 'El servidor de {{address}} no puede guardar listas de privacidad ni bloquear direcciones.',
      'privacy-lists': '{{address}}: guardado en tu servidor en una lista de privacidad, para todos tus dispositivos.', 'blocking-command': '{{address}}: guardado en tu servidor, para todos tus dispositivos.',
    },
  },
} as const;
