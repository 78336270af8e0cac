export const settingsTools = {
  findSettings: {
    label: 'Buscar un ajuste', results: 'Ajustes encontrados', none: 'Ningún ajuste tiene estas palabras. Prueba con otras.', count_one: '{{count}} ajuste encontrado', count_many: '{{count}} de ajustes encontrados', count_other: '{{count}} ajustes encontrados',
  },
  settingsFile: {
    title: 'Ajustes en un archivo',
    text: 'Para usarlos en otro ordenador o guardarlos. No contiene ninguna contraseña ni ningún mensaje, ni nada que nombre a tu gente.',
    export: 'Exportar ajustes',
    import: 'Importar ajustes',
    choose: 'Archivo de ajustes',
    exported: 'Los ajustes están en el archivo.',
    imported: 'Los ajustes se han importado.',
    undone: 'Los ajustes están como antes.',
    undo: 'Deshacer la importación',
    preview: 'Lo que cambiaría el archivo',
    nothing: 'El archivo no tiene nada que no sea ya así.',
    apply: 'Usar estos ajustes',
    broken: 'Estos tienen valores imposibles y se quedan como están:',
    unknown: 'Desconocidos aquí y omitidos:',
    'not-a-file': 'Eso no es un archivo de ajustes de Linnet. No se ha cambiado nada.',
    'other-version': 'Ese archivo lo escribió otra versión de Linnet, que esta no sabe leer. No se ha cambiado nada.',
    changes_one: 'Cambiaría {{count}} ajuste:', changes_many: 'Cambiarían {{count}} de ajustes:', changes_other: 'Cambiarían {{count}} ajustes:',
    names: {
      language: 'Idioma', theme: 'Colores', density: 'Densidad', motion: 'Movimiento', fontScale: 'Tamaño del texto', showOffline: 'Contactos desconectados', listWidth: 'Ancho de la lista', contactSort: 'Orden de los contactos', presenceToStrangers: 'Presencia para personas fuera de los contactos', sendsReceipts: 'Decir que los mensajes han llegado', sendsDisplayed: 'Decir que los mensajes se han visto', sendsTyping: 'Decir que se está escribiendo', staysInTray: 'Seguir en la bandeja', startsAtLogin: 'Iniciar con el ordenador', shortcuts: 'Atajos de teclado', notices: 'Avisos', spelling: 'Ortografía', presenceRules: 'Cuando no estoy', timetable: 'Horario',
    },
  },
} as const;
