export const goTo = {
  goTo: { title: 'Přejít na', search: 'Hledat', placeholder: 'Člověk, místo, nebo co chcete udělat', results: 'Výsledky', shortcuts: 'Klávesové zkratky' },
  shortcuts: {
    title: 'Klávesové zkratky', lead: 'Stisknutím zkratky jí přiřadíte jiné klávesy. F6 vede z oblasti do oblasti.', what: 'Co dělá', keys: 'Klávesy', none: 'Bez kláves',
    change: '{{what}}: {{keys}}. Změnit klávesy', press: 'Stiskněte klávesy…', how: 'Escape vše nechá, jak je, Backspace klávesy odebere.',
    reserved: '{{keys}}: tyto klávesy jsou potřeba k psaní.', inUse: '{{keys}}: už obsazeno – {{what}}.', reset: 'Vše jako původně', zoom: '{{bigger}} a {{smaller}} mění velikost textu, {{asBefore}} ji vrátí. Totéž dělá otáčení kolečka se stisknutou stejnou klávesou.',
    names: {
      'go-to': 'Přejít kamkoli', shortcuts: 'Zobrazit klávesové zkratky', settings: 'Nastavení', find: 'Hledat kontakty a konverzace',
      'previous-chat': 'Předchozí chat', 'next-chat': 'Další chat', 'next-unread': 'Další nepřečtený chat', details: 'Podrobnosti o člověku', 'own-window': 'Otevřít konverzaci ve vlastním okně',
      'add-contact': 'Přidat kontakt', 'write-message': 'Napsat samostatnou zprávu', 'join-room': 'Vstoupit do místnosti', chats: 'Chaty', contacts: 'Kontakty', requests: 'Žádosti', privacy: 'Soukromí',
    },
  },
} as const;
