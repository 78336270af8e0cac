export const singles = {
  headlines: {
    region: 'Schlagzeilen', rail_one: 'Schlagzeilen, {{count}} ungelesen', rail_other: 'Schlagzeilen, {{count}} ungelesen', list: 'Schlagzeilen nach Zeit', item: '{{name}}, {{time}}',
    emptyTitle: 'Keine Schlagzeilen', emptyText: 'Neuigkeiten, Warnungen und andere Meldungen, die keine Antwort erwarten, erscheinen hier.', title: 'Schlagzeile von {{name}}',
  },
  messages: {
    region: 'Nachrichten', rail_one: 'Nachrichten, {{count}} ungelesen', rail_other: 'Nachrichten, {{count}} ungelesen', list: 'Nachrichten nach Zeit', write: 'Nachricht schreiben', older: 'Ältere anzeigen',
    from: 'Nachricht von {{name}}', to: 'Nachricht an {{name}}', rowTo: 'An {{name}}', noSubject: 'Kein Betreff', unread: 'Ungelesen', reply: 'Antworten',
    emptyTitle: 'Keine Nachrichten', emptyText: 'Nachrichten, die für sich stehen wie ein Brief, erscheinen hier. Unterhaltungen findest du unter Chats.',
    toField: 'An', subject: 'Betreff', message: 'Nachricht', send: 'Senden', account: 'Von', lead: 'Sie kommt an wie ein Brief, außerhalb eurer Unterhaltung.', replySubject: 'Re: {{subject}}',
  },
} as const;
