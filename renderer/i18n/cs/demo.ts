export const demo = {
  demo: {
    lead: 'Ještě nemáte účet? Nejdřív se rozhlédněte: malý svět v tomto počítači, ze kterého nic nezůstane.', try: 'Vyzkoušet ukázku',
    region: 'Ukázka', step: 'Ukázka: krok {{number}} z {{count}}', show: 'Ukázat mi to', back: 'Zpět', next: 'Další', end: 'Ukončit ukázku',
    steps: {
      write: 'Napište Anně. Čte, píše a odpovídá svým vlastním tempem.',
      answer: 'Sam chce vidět, kdy jste online. Rozhodnete, co uvidí, a zjistíte, co každá odpověď způsobí.',
      presence: 'Dejte vědět, jak na tom jste: všem, kdo vás smějí vidět, jedinému člověku, nebo nikomu.',
      privacy: 'Podívejte se, kdo k vám projde a podle kterého pravidla; před skupinou se skryjete dvěma kliknutími.',
      room: 'Anna, Priya a Wei si povídají v zahradě. Jděte dál a pozdravte.',
    },
  },
} as const;
