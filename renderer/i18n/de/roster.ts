export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_one: '{{count}} Kontakt', contacts_other: '{{count}} Kontakte',
    selected_one: '{{count}} Kontakt ausgewählt', selected_other: '{{count}} Kontakte ausgewählt', nothingChanged: 'Nichts wurde geändert.', notice: 'Kontakte und Gruppen',
    told: '{{who}}: Dein Status wurde gesendet, jede Änderung folgt, bis du offline gehst.',
    waits: 'Dein Server erfährt es, wenn du wieder verbunden bist.',
    noGroup: 'keine Gruppe', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}} (Kopie)', toNoGroup: '{{who}} → aus der Gruppe', mergeInto: 'Alle aus {{from}} → {{to}}',
    otherAccount: 'Ein Kontakt gehört zu seinem Konto: Er kann nicht zu einem anderen.', dragHint: 'Zu einer Gruppe ziehen', already: 'Schon in {{group}}',
    cut: '{{who}}: Geh zu einer Gruppe und drücke {{key}} zum Verschieben. Escape gibt auf.', copied: '{{who}}: Geh zu einer Gruppe und drücke {{key}} zum Kopieren. Escape gibt auf.', givenUp: 'Aufgegeben; nichts wurde verschoben.',
    moveEntry: 'In eine andere Gruppe', moveEntryHint: 'Geh dann zu der Gruppe und drücke {{paste}}. Oder ziehe. {{cut}} tut dasselbe, {{copy}} kopiert.',
    moved: '{{who}} nach {{group}} verschoben.', added: '{{who}} auch in {{group}} aufgenommen.', left: '{{who}} aus {{group}} genommen.', leftAll: '{{who}} aus allen Gruppen genommen.',
    new: '{{who}} hinzugefügt.', gone: '{{who}} entfernt.', imported_one: '{{count}} Kontakt importiert.', imported_other: '{{count}} Kontakte importiert.', reordered: 'Reihenfolge geändert.',
    regrouped: '{{who}} von {{from}} nach {{to}} verschoben.', changed: '{{who}} geändert.',
    undone: 'Rückgängig gemacht: {{what}}', redone: 'Wiederholt: {{what}}', nothingToUndo: 'Es gibt nichts rückgängig zu machen.', nothingToRedo: 'Es gibt nichts zu wiederholen.',
    failed_one: '{{count}} Kontakt wurde nicht geändert: {{reason}}', failed_other: '{{count}} Kontakte wurden nicht geändert: {{reason}}',
    placed: '{{who}}: Platz {{place}} von {{count}}.', notByHand: 'Um Kontakte innerhalb einer Gruppe zu verschieben, wähle „{{how}}“ unter {{menu}}.',
    undo: 'Rückgängig', redo: 'Wiederholen', remove: 'Gruppe löschen', removeHint: 'Ihre Kontakte bleiben in deiner Liste.',
    mergeEntry: 'Mit einer anderen Gruppe zusammenlegen…', mergeWith: 'Gruppe',
    mergeTitle: 'Zwei Gruppen zusammenlegen?', mergeText_one: 'Den einen Kontakt aus {{from}} nach {{to}} verschieben?', mergeText_other: 'Alle {{count}} Kontakte aus {{from}} nach {{to}} verschieben?', mergeHint: '{{from}} gibt es danach nicht mehr. Du kannst es rückgängig machen.', merge: 'Verschieben',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'Listenoptionen', sort: 'Kontakte in ihren Gruppen sortieren', online: 'Online zuerst', presence: 'Nach Status', presenceHint: 'Online, dann abwesend, dann nicht stören.', name: 'Nach Name', activity: 'Nach letzter Aktivität', hand: 'Von Hand',
    showOffline: 'Zeigen, wer offline ist', hideOffline: 'Verbergen, wer offline ist', collapseAll: 'Alle Gruppen einklappen', expandAll: 'Alle Gruppen ausklappen',
    handHint: 'Ziehe Kontakte zwischen andere oder drücke Alt+Umschalt mit einer Pfeiltaste. Die Reihenfolge bleibt auf diesem Gerät.',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'Kontakte importieren und exportieren', entry: 'Importieren oder exportieren…', account: 'Konto',
    export: 'Exportieren', exportLead: 'Deine Kontakte mit ihren Namen und Gruppen, als Datei. Eine Tabelle öffnet sich in jeder Tabellenkalkulation; XEP-0227 lesen andere Programme und Server.',
    csv: 'Als Tabelle exportieren (CSV)', xml: 'Als XEP-0227 exportieren (XML)',
    import: 'Importieren', importLead: 'Eine Tabelle, deren erste Spalte die Adresse ist, oder eine Datei nach XEP-0227. Du siehst, was sie ändern würde, bevor etwas geschieht.', choose: 'Datei wählen…',
    from: 'Aus {{name}}', tooLarge: 'Diese Datei ist zu groß. Nichts wurde geändert.', unreadable: 'In dieser Datei sind keine Kontakte zu finden. Nichts wurde geändert.',
    new_one: '{{count}} neuer Kontakt', new_other: '{{count}} neue Kontakte', changed_one: '{{count}} Kontakt bekommt einen Namen oder Gruppen', changed_other: '{{count}} Kontakte bekommen Namen oder Gruppen',
    same_one: '{{count}} ist schon wie in der Datei', same_other: '{{count}} sind schon wie in der Datei',
    bad_one: '{{count}} Zeile ist nicht zu gebrauchen und wird ausgelassen:', bad_other: '{{count}} Zeilen sind nicht zu gebrauchen und werden ausgelassen:',
    badRow: { address: 'Zeile {{number}} hat keine Adresse: {{text}}', own: 'Zeile {{number}} ist deine eigene Adresse.', long: 'Zeile {{number}} hat einen zu langen Namen oder eine zu lange Gruppe: {{text}}' },
    more_one: 'und {{count}} weitere', more_other: 'und {{count}} weitere', isNew: 'neu', isChanged: 'geändert', inGroups: 'in {{groups}}',
    asks: 'Die neuen bitten, zu zeigen, wann sie online sind', submit_one: '{{count}} Kontakt importieren', submit_other: '{{count}} Kontakte importieren', nothing: 'Es ist nichts Neues darin.',
  },
} as const;
