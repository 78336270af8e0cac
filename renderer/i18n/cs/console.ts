export const xmlConsole = {
  console: {
    title: 'Konzole XML', account: 'Účet', show: 'Zobrazit', all: 'Všechny stanzy', kinds: { message: 'Zprávy', presence: 'Stavy', iq: 'Požadavky a odpovědi' }, clear: 'Vymazat',
    log: 'Stanzy', in: 'Přijato', out: 'Odesláno', nothing: 'Tady se objeví, co od této chvíle projde. Nic z toho se neukládá.', cut: '… zkráceno',
    left_one: '{{count}} předchozí už se nezobrazuje.', left_few: '{{count}} předchozí už se nezobrazují.', left_many: '{{count}} předchozí už se nezobrazuje.', left_other: '{{count}} předchozích už se nezobrazuje.',
    stanza: 'Stanza', hint: 'Odešle se, jak je: message, presence nebo iq, jedna či více.', send: 'Odeslat stanzu', malformed: 'Toto není správné XML, nebo je to něco jiného než message, presence a iq.',
  },
} as const;
