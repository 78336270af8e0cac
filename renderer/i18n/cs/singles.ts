export const singles = {
  headlines: {
    region: 'Oznámení', rail_one: 'Oznámení, {{count}} nepřečtené', rail_few: 'Oznámení, {{count}} nepřečtená', rail_many: 'Oznámení, {{count}} nepřečteného', rail_other: 'Oznámení, {{count}} nepřečtených', list: 'Oznámení podle času', item: '{{name}}, {{time}}',
    emptyTitle: 'Žádná oznámení', emptyText: 'Tady se objeví novinky, upozornění a další sdělení, která nechtějí odpověď.', title: 'Oznámení – {{name}}',
  },
  messages: {
    region: 'Samostatné zprávy', rail_one: 'Samostatné zprávy, {{count}} nepřečtená', rail_few: 'Samostatné zprávy, {{count}} nepřečtené', rail_many: 'Samostatné zprávy, {{count}} nepřečtené', rail_other: 'Samostatné zprávy, {{count}} nepřečtených', list: 'Zprávy podle času', write: 'Napsat samostatnou zprávu', older: 'Zobrazit starší',
    from: 'Zpráva od: {{name}}', to: 'Zpráva pro: {{name}}', rowTo: 'Pro: {{name}}', noSubject: 'Bez předmětu', unread: 'Nepřečtené', reply: 'Odpovědět',
    emptyTitle: 'Žádné zprávy', emptyText: 'Tady se objeví zprávy, které stojí samy o sobě jako dopis. Konverzace najdete v Chatech.',
    toField: 'Komu', subject: 'Předmět', message: 'Zpráva', send: 'Odeslat', account: 'Od', lead: 'Dorazí jako dopis, mimo vaši konverzaci.', replySubject: 'Re: {{subject}}',
  },
} as const;
