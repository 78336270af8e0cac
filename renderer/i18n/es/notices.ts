/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'Avisarme de los mensajes nuevos', isOnHint: 'No de lo que está en pantalla, ni mientras estás en No molestar.',
    showsText: 'Mostrar lo que se dijo', showsTextHint: 'Nunca con la pantalla bloqueada.', hasSound: 'Con sonido',
    browser: 'Avisos de este navegador', allow: 'Dejar que este navegador muestre avisos',
    permission: {
      default: 'El navegador te pregunta una vez si Linnet puede. Los avisos llegan mientras hay abierta una página de Linnet.', granted: 'Este navegador los muestra mientras hay abierta una página de Linnet. No dice a Linnet cuándo la pantalla está bloqueada.',
      denied: 'Este navegador no muestra avisos de Linnet. Sus propios ajustes para esta página lo cambian.',
    },
    sounds: 'Sonidos', soundOf: { message: 'Mensaje nuevo', mention: 'Para ti, o con una palabra clave', single: 'Titular o mensaje suelto' }, play: 'Reproducir: {{label}}',
    sound: { drop: 'Gota', chime: 'Carillón', knock: 'Golpes', chirp: 'Gorjeo', bell: 'Campana', none: 'Sin sonido' },
    keywords: 'Palabras clave', keywordsHint: 'De un mensaje con una de estas palabras se avisa también en las salas y donde no quieres avisos.', keyword: 'Palabra', addKeyword: 'Añadir palabra', removeKeyword: 'Quitar la palabra {{word}}',
    quiet: 'Horas de silencio', quietHint: 'Entonces no se avisa de nada, salvo de quienes tienes en Siempre.', addQuiet: 'Añadir horas de silencio', quietHours: 'Horas de silencio {{number}}', removeQuiet: 'Quitar las horas de silencio {{number}}',
    rules: 'Contactos, salas y grupos', rulesHint: 'Elige Avisos en el menú de un contacto o un grupo, o la campana de una sala, para fijar uno.', noRules: 'No hay ninguno fijado: se avisa de todo; en las salas, de lo que te menciona.',
    toUsual: 'De vuelta a lo habitual: {{name}}', group: 'Grupo {{name}}',
    entry: 'Avisos', entryHint: 'Siempre, nunca o por un rato', of: 'Avisos de {{name}}', which: 'Avisarme de', whichGroup: 'Avisarme de los mensajes de sus contactos',
    level: { usual: 'Lo habitual', always: 'Siempre', mentions: 'Si me mencionan', never: 'Nunca' },
    levelHint: {
      usual: 'Todos los mensajes de un chat; en una sala, lo que te menciona.', always: 'Todos los mensajes, también en horas de silencio.', mentions: 'Lo que te menciona o tiene una de tus palabras clave.', never: 'Solo lo que tiene una de tus palabras clave.',
    },
    forAWhile: 'Ninguno por un rato', hour: 'Una hora', untilTomorrow: 'Hasta mañana', until: '{{level}} hasta {{time}}',
    why: '¿Por qué hubo un aviso, o ninguno?', whyHint: 'Los mensajes más recientes desde que se inició Linnet, y qué decidió. Sus palabras no se guardan para esto.', whyNone: 'No ha llegado nada desde que se inició Linnet.', refresh: 'Mirar de nuevo',
    when: 'Cuándo', from: 'De', outcome: 'Aviso', because: 'Porque', told: 'Sí', silent: 'No',
    reason: {
      'on-screen': 'Lo estabas mirando', off: 'Los avisos están desactivados', muted: 'Los avisos estaban silenciados', dnd: 'Estabas en No molestar', 'conversation-always': 'Se avisa siempre',
      'group-always': 'Del grupo {{which}} se avisa siempre', 'quiet-hours': 'Llegó en horas de silencio', keyword: 'Tiene la palabra {{which}}', 'conversation-never': 'No se avisa nunca', mention: 'Te menciona',
      'conversation-mentions': 'Solo se avisa si te mencionan', 'group-never': 'Del grupo {{which}} no se avisa nunca', room: 'En las salas solo se avisa de lo que te menciona', usual: 'Lo habitual',
    },
  },
} as const;
