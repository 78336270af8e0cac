export const lookAlikes = {
  lookAlike: {
    other: 'Cela ressemble à {{other}}, qui est quelqu’un d’autre.', mixed: 'Cette adresse mélange des lettres de plusieurs écritures : {{scripts}}.',
    ascii: 'Son serveur s’écrit en toutes lettres',
  },
} as const;
