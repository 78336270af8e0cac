export const lookAlikes = {
  lookAlike: {
    other: 'Esto se parece a {{other}}, que es otra persona.', mixed: 'Esta dirección mezcla letras de distintas escrituras: {{scripts}}.',
    ascii: 'Su servidor, letra por letra, es',
  },
} as const;
