export const demo = {
  demo: {
    lead: '¿Aún sin cuenta? Echa antes un vistazo: un pequeño mundo en este equipo, del que no queda nada.', try: 'Probar la demo',
    region: 'Demo', step: 'Demo: paso {{number}} de {{count}}', show: 'Muéstramelo', back: 'Atrás', next: 'Siguiente', end: 'Terminar la demo',
    steps: {
      write: 'Escribe a Anna. Lee, escribe y responde cuando le viene bien.',
      answer: 'Sam pide ver cuándo estás en línea. Tú decides lo que ve, y ves qué hace cada respuesta.',
      presence: 'Di cómo estás: a todos los que pueden verte, a una sola persona o a nadie.',
      privacy: 'Mira quién llega hasta ti y por qué regla; escóndete de un grupo con dos clics.',
      room: 'Anna, Priya y Wei charlan en el jardín. Entra y saluda.',
    },
  },
} as const;
