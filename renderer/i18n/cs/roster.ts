export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_one: '{{count}} kontakt', contacts_few: '{{count}} kontakty', contacts_many: '{{count}} kontaktu', contacts_other: '{{count}} kontaktů',
    selected_one: 'Vybrán {{count}} kontakt', selected_few: 'Vybrány {{count}} kontakty', selected_many: 'Vybráno {{count}} kontaktu', selected_other: 'Vybráno {{count}} kontaktů', nothingChanged: 'Nic se nezměnilo.', notice: 'Kontakty a skupiny',
    noGroup: 'bez skupiny', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}} (kopie)', toNoGroup: '{{who}} → ven ze skupiny', mergeInto: 'Vše z {{from}} → {{to}}',
    otherAccount: 'Kontakt patří ke svému účtu: do jiného nemůže.', dragHint: 'Přetáhněte do skupiny', already: 'Už tam je: {{group}}',
    cut: '{{who}}: přejděte na skupinu a stisknutím {{key}} přesuňte. Escape to vzdá.', copied: '{{who}}: přejděte na skupinu a stisknutím {{key}} zkopírujte. Escape to vzdá.', givenUp: 'Zrušeno; nic se nepřesunulo.',
    moveEntry: 'Přesunout do jiné skupiny', moveEntryHint: 'Pak přejděte na skupinu a stiskněte {{paste}}. Nebo přetáhněte. {{cut}} dělá totéž, {{copy}} kopíruje.',
    moved: 'Přesunuto do {{group}}: {{who}}.', added: 'Přidáno také do {{group}}: {{who}}.', left: 'Vyjmuto z {{group}}: {{who}}.', leftAll: 'Vyjmuto ze všech skupin: {{who}}.',
    regrouped: 'Přesunuto z {{from}} do {{to}}: {{who}}.', changed: 'Změněno: {{who}}.',
    new: 'Přidáno: {{who}}.', gone: 'Odebráno: {{who}}.', imported_one: 'Importován {{count}} kontakt.', imported_few: 'Importovány {{count}} kontakty.', imported_many: 'Importováno {{count}} kontaktu.', imported_other: 'Importováno {{count}} kontaktů.', reordered: 'Pořadí se změnilo.',
    told: '{{who}}: váš stav byl odeslán a s ním i každá změna, dokud nepřejdete do stavu offline.',
    waits: 'Váš server se to dozví, až budete zase připojeni.',
    undone: 'Vráceno zpět: {{what}}', redone: 'Provedeno znovu: {{what}}', nothingToUndo: 'Není co vrátit zpět.', nothingToRedo: 'Není co provést znovu.',
    failed_one: '{{count}} kontakt se nezměnil: {{reason}}', failed_few: '{{count}} kontakty se nezměnily: {{reason}}', failed_many: '{{count}} kontaktu se nezměnilo: {{reason}}', failed_other: '{{count}} kontaktů se nezměnilo: {{reason}}',
    placed: '{{who}}: místo {{place}} z {{count}}.', notByHand: 'Chcete-li kontakty přesouvat uvnitř skupiny, zvolte „{{how}}“ v nabídce {{menu}}.',
    undo: 'Zpět', redo: 'Znovu', remove: 'Smazat skupinu', removeHint: 'Její kontakty ve vašem seznamu zůstanou.',
    mergeEntry: 'Sloučit s jinou skupinou…', mergeWith: 'Skupina', mergeTitle: 'Spojit dvě skupiny?', mergeText_one: 'Přesunout jediný kontakt ze skupiny {{from}} do {{to}}?', mergeText_few: 'Přesunout všechny {{count}} kontakty ze skupiny {{from}} do {{to}}?', mergeText_many: 'Přesunout všech {{count}} kontaktu ze skupiny {{from}} do {{to}}?', mergeText_other: 'Přesunout všech {{count}} kontaktů ze skupiny {{from}} do {{to}}?', mergeHint: 'Skupina {{from}} pak zanikne. Můžete to vrátit zpět.', merge: 'Přesunout',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'Import a export kontaktů', entry: 'Import nebo export…', account: 'Účet',
    export: 'Export', exportLead: 'Vaše kontakty se jmény a skupinami jako soubor. Tabulku otevře každý tabulkový program; XEP-0227 čtou jiné programy a servery.',
    csv: 'Exportovat jako tabulku (CSV)', xml: 'Exportovat jako XEP-0227 (XML)',
    import: 'Import', importLead: 'Tabulka, jejíž první sloupec je adresa, nebo soubor XEP-0227. Co by se změnilo, uvidíte dřív, než se to stane.', choose: 'Vybrat soubor…',
    from: 'Ze souboru {{name}}', tooLarge: 'Soubor je příliš velký. Nic se nezměnilo.', unreadable: 'V souboru se nenašly žádné kontakty. Nic se nezměnilo.',
    new_one: '{{count}} nový kontakt', new_few: '{{count}} nové kontakty', new_many: '{{count}} nového kontaktu', new_other: '{{count}} nových kontaktů', changed_one: '{{count}} kontakt dostane jméno nebo skupiny', changed_few: '{{count}} kontakty dostanou jména nebo skupiny', changed_many: '{{count}} kontaktu dostane jména nebo skupiny', changed_other: '{{count}} kontaktů dostane jména nebo skupiny',
    same_one: '{{count}} už je stejný jako v souboru', same_few: '{{count}} už jsou stejné jako v souboru', same_many: '{{count}} už je stejných jako v souboru', same_other: '{{count}} už je stejných jako v souboru',
    bad_one: '{{count}} řádek nelze použít a vynechá se:', bad_few: '{{count}} řádky nelze použít a vynechají se:', bad_many: '{{count}} řádku nelze použít a vynechá se:', bad_other: '{{count}} řádků nelze použít a vynechá se:',
    badRow: { address: 'Řádek {{number}} nemá adresu: {{text}}', own: 'Řádek {{number}} je vaše vlastní adresa.', long: 'Řádek {{number}} má příliš dlouhé jméno nebo skupinu: {{text}}' },
    more_one: 'a {{count}} další', more_few: 'a {{count}} další', more_many: 'a {{count}} dalšího', more_other: 'a {{count}} dalších', isNew: 'nový', isChanged: 'změněný', inGroups: 've skupinách: {{groups}}',
    asks: 'Požádat nové kontakty, aby ukazovaly, kdy jsou online', submit_one: 'Importovat {{count}} kontakt', submit_few: 'Importovat {{count}} kontakty', submit_many: 'Importovat {{count}} kontaktu', submit_other: 'Importovat {{count}} kontaktů', nothing: 'Není v něm nic nového.',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'Možnosti seznamu', sort: 'Řadit kontakty ve skupinách', online: 'Nejdřív online', presence: 'Podle stavu', presenceHint: 'Online, pak pryč, pak nerušit.', name: 'Podle jména', activity: 'Podle poslední aktivity', hand: 'Ručně',
    showOffline: 'Zobrazit, kdo je offline', hideOffline: 'Skrýt, kdo je offline', collapseAll: 'Sbalit všechny skupiny', expandAll: 'Rozbalit všechny skupiny', handHint: 'Přetáhněte kontakt mezi ostatní, nebo stiskněte Alt+Shift se šipkou. Pořadí je uložené v tomto zařízení.',
  },
} as const;
