export const people = {
  contacts: {
    tree: 'Kontakte', find: 'Kontakte und Unterhaltungen finden', findPlaceholder: 'Suchen', add: 'Kontakt hinzufügen',
    group: '{{group}}, {{online}} von {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Kontakte', otherContacts: 'Weitere Kontakte',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} ungelesen', rowUnread_other: '{{row}}, {{count}} ungelesen',
    asking: 'Zustimmung steht aus', blocked: 'Blockiert',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'Wartende Änderung', add: 'Wird hinzugefügt, sobald du online bist', change: 'Änderung noch nicht gesendet', remove: 'Wird entfernt, sobald du online bist',
      problem: 'Deine Änderung wurde nicht übernommen', insist: 'Trotzdem ändern', insistHint: 'Überschreibt, was ein anderes Gerät daraus gemacht hat.', giveUp: 'Änderung aufgeben', giveUpHint: 'Der Kontakt bleibt, wie dein Server ihn hat.',
    },
  },
  contactMenu: {
    open: 'Chat öffnen', write: 'Nachricht senden', edit: 'Kontakt bearbeiten', groups: 'Gruppen', profile: 'Profil anzeigen', askPresence: 'Um den Status bitten', letSee: 'Meinen Status zeigen',
    stopLetting: 'Meinen Status nicht mehr zeigen', stopSeeing: 'Status nicht mehr sehen', block: 'Blockieren', unblock: 'Freigeben', remove: 'Entfernen', addContact: 'Kontakt hinzufügen',
    direct: 'Meinen Status senden', directHint: 'Dort sind dein Status und jede Änderung zu sehen, bis du offline gehst.', takeBack: 'Meinen Status zurücknehmen', takeBackHint: 'Du hast ihn direkt mitgeteilt.',
    directGroup: 'Meinen Status an diese Gruppe senden',
  },
  addContact: {
    title: 'Kontakt hinzufügen', address: 'Adresse', name: 'Name', groups: 'Gruppen', note: 'Nachricht dazu', account: 'Konto', submit: 'Hinzufügen',
    lead: 'Dort wird gefragt, ob du sehen darfst, wann jemand online ist.', namePlaceholder: 'Wie du die Person nennst', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Wähle eine Gruppe oder gib eine neue ein; mehrere mit Kommas.', groupSuggestions: 'Gruppen', showGroups: 'Gruppen anzeigen', noteHint: 'Sie ist bei deiner Anfrage zu lesen.', removeGroup: 'Aus {{group}} nehmen',
  },
  editContact: { title: '{{name}} bearbeiten', groupsTitle: 'Gruppen von {{name}}', noGroups: 'In keiner Gruppe', newGroup: 'Neue Gruppe' },
  groupMenu: { rename: 'Gruppe umbenennen', collapse: 'Einklappen', expand: 'Ausklappen', message: 'Allen schreiben', block: 'Gruppe blockieren', blockReason: 'Das braucht einen Server, der Privatsphäre-Listen führt.' },
  messageGroup: {
    title: 'Nachricht an alle in {{group}}', who: 'Wer sie bekommt',
    lead_one: 'Ein Kontakt bekommt sie, in der Unterhaltung mit ihm.', lead_other: 'Jeder der {{count}} Kontakte bekommt sie für sich, in der Unterhaltung mit ihm.',
    send_one: 'An {{count}} Kontakt senden', send_other: 'An {{count}} Kontakte senden', progress: '{{done}} von {{total}}…',
    partly_one: '{{count}} Kontakt hat sie nicht bekommen. Sende noch einmal, um es erneut zu versuchen.', partly_other: '{{count}} Kontakte haben sie nicht bekommen. Sende noch einmal, um es erneut zu versuchen.',
  },
  renameGroup: {
    title: '{{group}} umbenennen', name: 'Name der Gruppe', submit: 'Umbenennen',
    lead_one: 'Ein Kontakt ist darin. Sein Eintrag wird auf jedem deiner Computer geändert.', lead_other: '{{count}} Kontakte sind darin. Der Eintrag eines jeden wird auf jedem deiner Computer geändert.',
    joins: 'Diese Gruppe gibt es schon: Aus den beiden wird eine.', empty: 'Gib einen Namen ein.', progress: '{{done}} von {{total}} geändert…',
    partly: '{{done}} von {{total}} geändert. Diese sind noch in {{group}}:', again: 'Diese noch einmal versuchen',
  },
  nestGroup: {
    entry: 'In eine andere Gruppe legen', title: '{{group}} in eine andere Gruppe legen', into: 'In', outermost: 'Keine Gruppe: ganz außen', submit: 'Dorthin legen', instead: 'Hineinlegen',
    lead: 'Die Gruppe zieht mit ihren Kontakten und allen Gruppen darin um. Du kannst es rückgängig machen.',
    delimiter: 'Zeichen zwischen den Namen', delimiterHint: 'Die erste verschachtelte Gruppe dieses Kontos: Die Namen werden durch dieses Zeichen verbunden, und andere Programme zeigen es vielleicht an. Ein oder mehrere Zeichen, aber kein einzelner Buchstabe und keine einzelne Ziffer.',
    badDelimiter: 'Gib ein oder mehrere Zeichen ein, aber keinen einzelnen Buchstaben und keine einzelne Ziffer.',
  },
  removeContact: {
    title: '{{name}} entfernen?', text: '{{address}} verschwindet auf jedem deiner Computer aus der Kontaktliste. Ihr seht den Status des anderen dann nicht mehr. Die Unterhaltung bleibt auf diesem Computer.', submit: 'Entfernen',
  },
  contactProfile: {
    title: 'Profil von {{name}}', address: 'Adresse', copyAddress: 'Adresse kopieren', presence: 'Status', resources: 'Angemeldet mit', groups: 'Gruppen', account: 'Dein Konto', priority: 'Priorität {{priority}}', since: '{{state}} seit {{time}}', noResource: 'Gerät ohne Namen', notContact: 'Nicht in deinen Kontakten', lastStatus: 'Zuletzt gesagt: {{status}}', presenceError: 'Der Server dort sagt: {{reason}}.', newAddress: 'Stattdessen {{address}} hinzufügen…', newAddressHint: 'Nur die Person selbst kann dir sagen, ob diese Adresse wirklich ihre ist.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'Ihr seht gegenseitig euren Status.',
    to: 'Du siehst den Status dort; deiner ist dort nicht zu sehen.', 'to-in': 'Du siehst den Status dort und wirst gebeten, deinen zu zeigen.',
    from: 'Dein Status ist dort zu sehen; du siehst den anderen nicht.', 'from-out': 'Dein Status ist dort zu sehen. Du hast um den anderen gebeten und wartest auf die Antwort.',
    none: 'Ihr seht den Status des anderen nicht.', 'none-out': 'Du hast um den Status gebeten und wartest auf die Antwort.',
    'none-in': 'Du wirst gebeten, deinen Status zu zeigen.', 'none-out-in': 'Ihr habt einander um den Status gebeten.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'Wer wen sieht',
    ask: 'Dort wird gefragt. Du siehst den Status nach einer Zusage.', askAgain: 'Fragt noch einmal.',
    withdraw: 'Nimmt deine Anfrage zurück.', withdrawButton: 'Anfrage zurücknehmen', askAgainButton: 'Noch einmal fragen',
    stopSeeing: 'Das wird dort mitgeteilt. Um den Status wieder zu sehen, musst du neu fragen.',
    approve: 'Darum wurde gebeten. Dort ist dann zu sehen, wann du online bist.',
    stopLetting: 'Das wird dort mitgeteilt, und du erscheinst dort als offline. Um dich wieder zu sehen, muss neu gefragt werden.',
    allow: 'Dort ist zu sehen, wann du online bist, sobald gefragt wird; du wirst nicht noch einmal gefragt.', allowButton: 'Ohne Nachfrage zeigen',
    allowed: 'Deiner ist dort zu sehen, sobald gefragt wird.', disallow: 'Du wirst dann wieder gefragt.', disallowButton: 'Nicht ohne Nachfrage zeigen',
    outOfStep: { forbidden: 'Deine Liste sagt, dass du den Status siehst; der Server dort, dass du es nicht darfst. Frage noch einmal: Dann sagen beide dasselbe.', 'not-authorized': 'Deine Liste sagt, dass du den Status siehst; der Server dort, dass deine Anfrage noch nicht beantwortet ist. Du kannst noch einmal fragen.' },
    mustAsk: 'Um deinen zu sehen, muss dort gefragt werden.',
  },
  happened: {
    heading: 'Was geschehen ist',
    added: 'Zu deinen Kontakten hinzugefügt.', removed: 'Aus deinen Kontakten entfernt.',
    'we-asked': 'Du hast um den Status gebeten.', 'we-approved': 'Du hast deinen Status gezeigt.', 'we-denied': 'Du hast die Anfrage abgelehnt.',
    'we-withdrew': 'Du hast deine Anfrage zurückgenommen.', 'we-stopped-looking': 'Du hast aufgehört, den Status zu sehen.', 'we-stopped-showing': 'Du hast aufgehört, deinen Status zu zeigen.',
    'we-allowed': 'Du zeigst deinen Status ohne Nachfrage.', 'we-disallowed': 'Du zeigst ihn nicht mehr ohne Nachfrage.',
    'they-asked': 'Du wurdest gebeten, deinen Status zu zeigen.', 'they-approved': 'Deine Anfrage wurde angenommen: Du siehst den Status.', 'they-denied': 'Deine Anfrage wurde abgelehnt.',
    'they-withdrew': 'Die Anfrage wurde zurückgenommen.', 'they-stopped-looking': 'Dein Status wird dort nicht mehr angesehen.', 'they-stopped-showing': 'Der Status wird dir nicht mehr gezeigt.',
    'they-left': 'Es wurde von dort in beide Richtungen beendet: Keiner sieht mehr den Status des anderen.',
    'asking-ended': 'Deine Anfrage endete.', 'seeing-ended': 'Du siehst den Status nicht mehr.', 'showing-ended': 'Dein Status ist dort nicht mehr zu sehen.',
  },
  news: { region: 'Neuigkeiten', dismiss: 'Neuigkeiten zu {{name}} ausblenden', dismissAll_one: 'Ausblenden', dismissAll_other: 'Alle {{count}} ausblenden' },
  requests: {
    region: 'Anfragen', item: '{{address}} möchte deinen Status sehen', approve: 'Annehmen', approveAndAdd: 'Annehmen und hinzufügen', deny: 'Ablehnen', block: 'Blockieren',
    calls: 'nennt sich', all: 'Alle auswählen', selected_one: '{{count}} ausgewählt', selected_other: '{{count}} ausgewählt', showAll: 'Alle Anfragen anzeigen', select: '{{address}} auswählen',
    forAccount: 'für {{address}}', list: 'Wer anfragt', naming: 'Name und Gruppen',
    wrote: '{{address}} hat dir geschrieben', read_one: '{{count}} Nachricht lesen', read_other: '{{count}} Nachrichten lesen', show: 'Anzeigen, was geschrieben wurde',
    stranger: 'Ihr kennt euch noch nicht. Dort ist nichts über dich zu erfahren, bis du antwortest oder schreibst.', strangerRegion: 'Nachrichtenanfrage',
  },
  conversations: {
    list: 'Unterhaltungen', heading: 'Chats', you: 'Du: {{text}}', said: '{{nick}}: {{text}}', unread_one: '{{count}} ungelesen', unread_other: '{{count}} ungelesen', row: '{{name}}', failed: 'Nicht gesendet', found: 'Gefundene Unterhaltungen', messagesFound: 'Gefundene Nachrichten', moreFound: 'Mehr anzeigen', searching: 'Suche läuft…', draft: 'Entwurf: {{text}}',
  },
} as const;
