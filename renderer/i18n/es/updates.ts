export const updates = {
  updates: {
    title: 'Versiones nuevas', look: 'Buscar actualizaciones', again: 'Buscar de nuevo', install: 'Reiniciar e instalar',
    hint: 'Pregunta a {{host}}, que entonces ve tu dirección. Linnet nunca pregunta por sí mismo.',
    state: { idle: 'Aún no se ha buscado.', looking: 'Buscando…', newest: 'Esta es la versión más reciente.', downloading: 'Se está descargando la versión {{version}}: {{percent}} %', ready: 'La versión {{version}} está lista. Se instala en el próximo reinicio.' },
    problem: {
      unreachable: 'No se pudo obtener. Comprueba la red y busca de nuevo.', 'not-trusted': 'El equipo que respondió no demostró quién es. No se descargó nada.',
      'not-genuine': 'Lo que se ofreció no está firmado por los responsables de Linnet. No se descargó nada.',
      damaged: 'Lo que se descargó no es lo que se firmó. Se ha desechado.', 'not-installed': 'No se puede instalar: este Linnet no se inició desde un paquete instalado.',
    },
  },
} as const;
