export const spelling = {
  spelling: {
    title: 'Ortografía', isOn: 'Revisar la ortografía mientras escribo',
    browserHint: 'Lo hace tu navegador, en los idiomas que tiene configurados.', systemHint: 'Lo hace el corrector de este equipo, en los idiomas que tiene configurados.',
    fetchHint: 'Desactivado hasta que elijas un idioma. Su diccionario se descarga una vez de {{host}}, un equipo de Google, que ve tu dirección y el idioma; nada de lo que escribes va allí.',
    chosen: 'Idiomas revisados', remove: 'Dejar de revisar: {{language}}', state: { fetching: 'Descargando…', ready: 'Listo', failed: 'No se pudo descargar' }, retry: 'Intentar de nuevo',
    add: 'Añadir un idioma que revisar', fetch: 'Descargar y usar', words: 'Palabras que has añadido', forget: 'Quitar «{{word}}» del diccionario',
    here: 'Revisar la ortografía en', allChosen: 'Todos los idiomas elegidos', asBrowser: 'Como el navegador',
  },
} as const;
