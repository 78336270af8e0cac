export const singles = {
  headlines: {
    region: 'Titulares', rail_one: 'Titulares, {{count}} sin leer', rail_many: 'Titulares, {{count}} sin leer', rail_other: 'Titulares, {{count}} sin leer', list: 'Titulares por fecha', item: '{{name}}, {{time}}',
    emptyTitle: 'Sin titulares', emptyText: 'Noticias, alertas y otros anuncios que no piden respuesta aparecen aquí.', title: 'Titular de {{name}}',
  },
  messages: {
    region: 'Mensajes', rail_one: 'Mensajes, {{count}} sin leer', rail_many: 'Mensajes, {{count}} sin leer', rail_other: 'Mensajes, {{count}} sin leer', list: 'Mensajes por fecha', write: 'Escribir un mensaje', older: 'Mostrar anteriores',
    from: 'Mensaje de {{name}}', to: 'Mensaje para {{name}}', rowTo: 'Para {{name}}', noSubject: 'Sin asunto', unread: 'Sin leer', reply: 'Responder',
    emptyTitle: 'Sin mensajes', emptyText: 'Los mensajes sueltos, como una carta, aparecen aquí. Las conversaciones están en Chats.',
    toField: 'Para', subject: 'Asunto', message: 'Mensaje', send: 'Enviar', account: 'De', lead: 'Llega como una carta, fuera de vuestra conversación.', replySubject: 'Re: {{subject}}',
  },
} as const;
