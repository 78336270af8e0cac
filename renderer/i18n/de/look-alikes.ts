export const lookAlikes = {
  lookAlike: {
    other: 'Das sieht aus wie {{other}}, ist aber jemand anderes.', mixed: 'Diese Adresse mischt Buchstaben verschiedener Schriften: {{scripts}}.',
    ascii: 'Ihr Server lautet ausgeschrieben',
  },
} as const;
