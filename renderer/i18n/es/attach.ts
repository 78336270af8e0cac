export const attach = {
  attach: {
    button: 'Adjuntar archivos', list: 'Archivos para enviar', remove: 'Sin {{name}}', preparing: 'Mirando los archivos…', prepared_one: '{{count}} archivo para enviar', prepared_many: '{{count}} de archivos para enviar', prepared_other: '{{count}} archivos para enviar',
    cleaning: { 'drawn-anew': 'Se quitan los datos de lugar y de la cámara.', 'as-it-is': 'Va tal cual, con los datos de lugar y de cámara que contenga.' },
    problem: {
      empty: '{{name}} está vacío.', folder: '{{name}} es una carpeta. Ponla antes en un archivo comprimido o elige los archivos que contiene.', 'too-large': '{{name}} supera los 100 MB.',
      'too-many': '{{name}} está de más: van veinte archivos a la vez.', unreadable: '{{name}} no se puede leer.',
    },
    notYet: 'Linnet aún no puede enviar archivos. Esperan aquí hasta que se cierre la ventana.',
  },
} as const;
