export const attach = {
  attach: {
    button: 'Adjuntar archivos', list: 'Archivos para enviar', remove: 'Sin {{name}}', preparing: 'Mirando los archivos…', prepared_one: '{{count}} archivo para enviar', prepared_many: '{{count}} de archivos para enviar', prepared_other: '{{count}} archivos para enviar',
    cleaning: { 'drawn-anew': 'Se quitan los datos de lugar y de la cámara.', 'as-it-is': 'Va tal cual, con los datos de lugar y de cámara que contenga.' },
    problem: {
      empty: '{{name}} está vacío.', folder: '{{name}} es una carpeta. Ponla antes en un archivo comprimido o elige los archivos que contiene.', 'too-large': '{{name}} supera los 100 MB.',
      'too-many': '{{name}} está de más: van veinte archivos a la vez.', unreadable: '{{name}} no se puede leer.',
    },
    privacy: 'Los archivos van a tu servidor, que los guarda sin cifrar: quien tenga el enlace puede obtenerlos.', sending: 'Enviando los archivos…',
    noService: '{{name}} no se puede enviar: tu servidor no acepta archivos, o allí no se puede decir nada ahora.', tooLargeThere: '{{name}} es demasiado grande: tu servidor acepta como mucho {{size}}.', refused: '{{name}} no se ha enviado. {{reason}}',
    sizeAndHost: '{{size}} · de {{host}}', host: 'de {{host}}', open: 'Abrir {{name}}', uploading: 'De camino al servidor: {{name}}', waiting: 'Espera a ser enviado', cancel: 'No enviar {{name}}',
  },
} as const;
