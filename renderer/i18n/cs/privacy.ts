export const privacy = {
  privacy: {
    region: 'Soukromí', lead: 'Kdo je tu blokovaný, nemůže vám psát, vidět váš stav ani o to žádat a nedozví se, že je blokovaný.',
    table: 'Blokovaní', address: 'Adresa', kinds: 'Co', since: 'Od', reason: 'Důvod', account: 'Váš účet', action: 'Odblokovat',
    unblock: 'Odblokovat', unblockOne: 'Odblokovat {{value}}', unblockMany_one: 'Odblokovat {{count}} vybranou položku', unblockMany_few: 'Odblokovat {{count}} vybrané položky', unblockMany_many: 'Odblokovat {{count}} vybrané položky', unblockMany_other: 'Odblokovat {{count}} vybraných položek', select: 'Vybrat {{value}}', selectAll: 'Vybrat vše',
    until: 'Do', untilUnblocked: 'Bez konce', find: 'Hledat mezi blokovanými', sinceUnknown: 'Blokováno jinde',
    block: 'Blokovat adresu', blockSubmit: 'Blokovat', blockHint: 'Člověk jako anna@example.org, jedno jeho zařízení s /názvem na konci, nebo celý server jako example.org.', reasonHint: 'Vidíte jej jen vy.',
    moreChoices: 'Více možností', fewerChoices: 'Méně možností', whom: 'Koho', scope: { jid: 'Adresa', group: 'Skupina kontaktů', subscription: 'Všichni jednoho druhu' },
    ofGroup: 'Blokovat skupinu kontaktů', ofGroupHint: 'Všichni v ní, teď i později.', ofSubscription: 'Blokovat všechny jednoho druhu',
    howLong: 'Jak dlouho', time: { always: 'Dokud neodblokujete', hour: 'Na hodinu', tomorrow: 'Do zítřka', week: 'Na týden', date: 'Do dne, který zvolíte' },
    lastDay: 'Poslední den', badDay: 'Zvolte dnešek nebo pozdější den.',
    export: 'Exportovat', import: 'Importovat…', importTitle: 'Import', importFrom: 'Ze souboru {{name}}', fileTooLarge: 'Soubor je příliš velký: najednou lze načíst nejvýše tolik blokování: {{count}}. Nic se nezměnilo.',
    importAdds_one: 'Přidalo by se {{count}} blokování.', importAdds_few: 'Přidala by se {{count}} blokování.', importAdds_many: 'Přidalo by se {{count}} blokování.', importAdds_other: 'Přidalo by se {{count}} blokování.', importKnown_one: '{{count}} už tu je.', importKnown_few: '{{count}} už tu jsou.', importKnown_many: '{{count}} už tu je.', importKnown_other: '{{count}} už tu je.',
    importBad_one: '{{count}} řádek nelze použít a vynechá se:', importBad_few: '{{count}} řádky nelze použít a vynechají se:', importBad_many: '{{count}} řádku nelze použít a vynechá se:', importBad_other: '{{count}} řádků nelze použít a vynechá se:', importMore_one: 'a {{count}} další', importMore_few: 'a {{count}} další', importMore_many: 'a {{count}} dalšího', importMore_other: 'a {{count}} dalších',
    importSubmit_one: 'Blokovat {{count}}', importSubmit_few: 'Blokovat {{count}}', importSubmit_many: 'Blokovat {{count}}', importSubmit_other: 'Blokovat {{count}}',
    badLine: {
      form: 'Řádek {{number}} není blokování v podobě, jakou píše Linnet.', address: 'Řádek {{number}} neobsahuje adresu XMPP.', subscription: 'Řádek {{number}} neuvádí druh odběru.', over: 'Řádek {{number}} je blokování, které už skončilo.',
    },
    nobody: 'Nikdo není blokovaný', nobodyText: 'Blokovat můžete zde, z nabídky kontaktu nebo u žádosti.', noneFound: 'Mezi blokovanými se nenašlo „{{text}}“', more: 'Zobrazit více',
    means: {
      unknown: 'Účet {{address}} je offline: toto bylo blokováno, když byl naposledy online.', none: 'Server účtu {{address}} neumí uchovávat seznamy soukromí ani blokovat adresy.',
      'privacy-lists': '{{address}}: uloženo na vašem serveru v seznamu soukromí, pro všechna vaše zařízení.', 'blocking-command': '{{address}}: uloženo na vašem serveru, pro všechna vaše zařízení.',
    },
  },
} as const;
