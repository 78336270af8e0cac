import type { DesktopCatalogue } from '../catalogue.ts';

/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_one: 'Linnet: {{presence}}, {{count}} nepřečtená', titleUnread_few: 'Linnet: {{presence}}, {{count}} nepřečtené', titleUnread_many: 'Linnet: {{presence}}, {{count}} nepřečtené', titleUnread_other: 'Linnet: {{presence}}, {{count}} nepřečtených',
    presence: 'Můj stav', status: 'Zpráva o stavu', noStatus: 'Žádná', accounts: 'Účty', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'A {{count}} další', more_few: 'A {{count}} další', more_many: 'A {{count}} dalšího', more_other: 'A {{count}} dalších',
    show: 'Zobrazit Linnet', hide: 'Skrýt Linnet', quit: 'Ukončit Linnet', muteHour: 'Ztlumit na hodinu', muteDay: 'Ztlumit do zítřka', unmute: 'Zrušit ztlumení', stays: 'Po zavření okna běžet dál zde', invisibleReason: '{{label}} (váš server to neumí)',
  },
  notice: {
    reply: 'Odpovědět', markRead: 'Označit jako přečtené', unread_one: '{{count}} nepřečtená', unread_few: '{{count}} nepřečtené', unread_many: '{{count}} nepřečtené', unread_other: '{{count}} nepřečtených',
    several: '{{name}}: nepřečteno {{count}}', inRoom: '{{sender}}: {{body}}', headline: 'Oznámení – {{name}}', normal: 'Zpráva – {{name}}',
    requests: 'Chce se s vámi spojit někdo, koho neznáte', digest_one: '{{count}} zpráva (chaty: {{conversations}})', digest_few: '{{count}} zprávy (chaty: {{conversations}})', digest_many: '{{count}} zprávy (chaty: {{conversations}})', digest_other: '{{count}} zpráv (chaty: {{conversations}})',
  },
  textMenu: {
    noSuggestion: 'Žádné návrhy', learn: 'Přidat „{{word}}“ do slovníku', undo: 'Zpět', redo: 'Znovu', cut: 'Vyjmout', copy: 'Kopírovat', paste: 'Vložit', selectAll: 'Vybrat vše',
  },
  menu: {
    edit: 'Úpravy', window: 'Okno', minimize: 'Minimalizovat', zoom: 'Zvětšit nebo zmenšit', close: 'Zavřít', front: 'Přenést vše do popředí', delete: 'Smazat',
    pasteAndMatchStyle: 'Vložit a přizpůsobit styl', about: 'O aplikaci Linnet', services: 'Služby', hideOthers: 'Skrýt ostatní', unhide: 'Zobrazit vše', speech: 'Řeč', startSpeaking: 'Začít předčítat',
    stopSpeaking: 'Přestat předčítat', substitutions: 'Nahrazování', showSubstitutions: 'Zobrazit nahrazování', toggleSmartQuotes: 'Chytré uvozovky', toggleSmartDashes: 'Chytré pomlčky', toggleTextReplacement: 'Nahrazování textu',
  },
  closing: {
    message: 'Linnet běží dál v oznamovací oblasti.', detail: 'Zprávy chodí dál a vaše kontakty vás vidí. Kliknutím na ikonu v oznamovací oblasti se vrátíte; její nabídka Linnet ukončí.',
    keep: 'Běžet dál v oznamovací oblasti', quit: 'Ukončit Linnet',
  },
} as const satisfies DesktopCatalogue<'one' | 'few' | 'many' | 'other'>;
