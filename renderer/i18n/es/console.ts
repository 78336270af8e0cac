export const xmlConsole = {
  console: {
    title: 'Consola XML', account: 'Cuenta', show: 'Mostrar', all: 'Todas las stanzas', kinds: { message: 'Mensajes', presence: 'Presencia', iq: 'Peticiones y respuestas' }, clear: 'Vaciar',
    log: 'Stanzas', in: 'Recibida', out: 'Enviada', nothing: 'Lo que pase a partir de ahora aparece aquí. No se guarda nada.', cut: '… cortado',
    left_one: '{{count}} anterior ya no se muestra.', left_many: '{{count}} de anteriores ya no se muestran.', left_other: '{{count}} anteriores ya no se muestran.',
    stanza: 'Stanza', hint: 'Se envía tal cual: message, presence o iq, una o varias.', send: 'Enviar stanza', malformed: 'Eso no es XML correcto, o es algo distinto de message, presence e iq.',
  },
} as const;
