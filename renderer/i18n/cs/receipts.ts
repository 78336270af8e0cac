export const receipts = {
  receipts: {
    title: 'Co se ostatní dozvědí o vašem čtení',
    received: 'Oznamovat, že zprávy dorazily', receivedHint: 'Dozvědí se to jen kontakty, které smějí vidět váš stav.',
    displayed: 'Oznamovat, že jste zprávy viděli', displayedHint: 'Oznámí se, když je zpráva na obrazovce v okně, které používáte. Dozvědí se to jen kontakty, které smějí vidět váš stav.',
    details: 'Kam se zpráva dostala: {{state}}', written: 'Napsáno', unknown: 'Server ji má. Zda byla doručena, je známo jen tehdy, když to druhá strana oznámí.',
  },
} as const;
