export const lookAlikes = {
  lookAlike: {
    other: 'Vypadá to jako {{other}}, ale je to někdo jiný.', mixed: 'Tato adresa míchá písmena různých písem: {{scripts}}.',
    ascii: 'Její server se vypisuje jako',
  },
} as const;
