export const settingsTools = {
  findSettings: {
    label: 'Najít nastavení', results: 'Nalezená nastavení', none: 'Žádné nastavení tato slova nemá. Zkuste jiná.', count_one: 'Nalezeno {{count}} nastavení', count_few: 'Nalezeno {{count}} nastavení', count_many: 'Nalezeno {{count}} nastavení', count_other: 'Nalezeno {{count}} nastavení',
  },
  settingsFile: {
    title: 'Nastavení v souboru',
    text: 'Pro použití na jiném počítači nebo k uschování. Není v něm žádné heslo ani zpráva a nic, co by jmenovalo vaše lidi.',
    export: 'Exportovat nastavení',
    import: 'Importovat nastavení',
    choose: 'Soubor s nastavením',
    exported: 'Nastavení je v souboru.',
    imported: 'Nastavení je importováno.',
    undone: 'Nastavení je opět jako předtím.',
    undo: 'Vrátit import',
    preview: 'Co by soubor změnil',
    nothing: 'V souboru není nic, co by už tak nebylo.',
    apply: 'Použít toto nastavení',
    broken: 'Tyto položky mají nemožné hodnoty a zůstanou, jak jsou:',
    unknown: 'Zde neznámé, a proto vynechané:',
    'not-a-file': 'To není soubor s nastavením Linnet. Nic se nezměnilo.',
    'other-version': 'Tento soubor zapsala jiná verze Linnet, kterou tato neumí přečíst. Nic se nezměnilo.',
    changes_one: 'Změnilo by se {{count}} nastavení:', changes_few: 'Změnilo by se {{count}} nastavení:', changes_many: 'Změnilo by se {{count}} nastavení:', changes_other: 'Změnilo by se {{count}} nastavení:',
    names: {
      language: 'Jazyk', theme: 'Barvy', density: 'Hustota', motion: 'Pohyb', fontScale: 'Velikost textu', showOffline: 'Kontakty, které jsou offline', listWidth: 'Šířka seznamu', contactSort: 'Pořadí kontaktů', presenceToStrangers: 'Stav pro lidi mimo kontakty', sendsReceipts: 'Oznamování, že zprávy dorazily', sendsDisplayed: 'Oznamování, že zprávy byly viděny', sendsTyping: 'Oznamování, že píšete', staysInTray: 'Běh v oznamovací oblasti', startsAtLogin: 'Spuštění s počítačem', shortcuts: 'Klávesové zkratky', notices: 'Upozornění', spelling: 'Pravopis', presenceRules: 'Když nejsem u počítače', timetable: 'Rozvrh',
    },
  },
} as const;
