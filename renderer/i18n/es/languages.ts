export const languages = {
  languages: {
    others_one: 'En otro idioma', others_many: 'En otros {{count}} de idiomas', others_other: 'En otros {{count}} idiomas', unnamed: 'Idioma sin indicar',
    write: 'Escribir en varios idiomas', legend: 'Idiomas', main: 'El texto está en', also: 'También en', add: 'Añadir un idioma', remove: 'Sin {{language}}', text: 'Texto en {{language}}', subject: 'Asunto en {{language}}',
    hint: 'Un mensaje en varios idiomas: quien lo recibe ve el suyo.',
  },
} as const;
