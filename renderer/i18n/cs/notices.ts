/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'Upozorňovat mě na nové zprávy', isOnHint: 'Ne na to, co je právě na obrazovce, ani když máte stav Nerušit.',
    showsText: 'Zobrazovat text zprávy', showsTextHint: 'Nikdy, když je obrazovka zamčená.', hasSound: 'Se zvukem',
    browser: 'Upozornění v tomto prohlížeči', allow: 'Dovolit tomuto prohlížeči zobrazovat upozornění',
    permission: {
      default: 'Prohlížeč se jednou zeptá, zda to Linnetu dovolíte. Upozornění chodí, dokud je otevřená stránka Linnetu.', granted: 'Tento prohlížeč je zobrazuje, dokud je otevřená stránka Linnetu. Neříká Linnetu, kdy je obrazovka zamčená.',
      denied: 'Tento prohlížeč upozornění Linnetu nezobrazuje. Změníte to v jeho vlastním nastavení pro tuto stránku.',
    },
    sounds: 'Zvuky', soundOf: { message: 'Nová zpráva', mention: 'Pro vás nebo s klíčovým slovem', single: 'Oznámení nebo samostatná zpráva' }, play: 'Přehrát: {{label}}',
    sound: { drop: 'Kapka', chime: 'Zvonkohra', knock: 'Zaklepání', chirp: 'Cvrlikání', bell: 'Zvonek', none: 'Bez zvuku' },
    keywords: 'Klíčová slova', keywordsHint: 'Na zprávu s některým z těchto slov se upozorní i v místnostech a i tam, kde upozornění nechcete.', keyword: 'Slovo', addKeyword: 'Přidat slovo', removeKeyword: 'Odebrat slovo {{word}}',
    quiet: 'Klidové hodiny', quietHint: 'Tehdy se neupozorňuje na nic kromě těch, u kterých jste nastavili Vždy.', addQuiet: 'Přidat klidové hodiny', quietHours: 'Klidové hodiny {{number}}', removeQuiet: 'Odebrat klidové hodiny {{number}}',
    rules: 'Kontakty, místnosti a skupiny', rulesHint: 'Nastavíte je volbou Upozornění v nabídce kontaktu či skupiny, nebo zvonkem v místnosti.', noRules: 'Nic není nastaveno: upozorňuje se na vše, v místnostech na zmínky o vás.',
    toUsual: 'Zpět na obvyklé: {{name}}', group: 'Skupina {{name}}',
    entry: 'Upozornění', entryHint: 'Vždy, nikdy, nebo na čas vypnout', of: 'Upozornění – {{name}}', which: 'Upozorňovat', whichGroup: 'Upozorňovat na zprávy od jejích kontaktů',
    level: { usual: 'Jako obvykle', always: 'Vždy', mentions: 'Při zmínce', never: 'Nikdy' },
    levelHint: {
      usual: 'V chatu na každou zprávu, v místnosti na zmínky o vás.', always: 'Na každou zprávu, i v klidových hodinách.', mentions: 'Na zmínky o vás a na vaše klíčová slova.', never: 'Jen na vaše klíčová slova.',
    },
    forAWhile: 'Na čas žádná', hour: 'Na hodinu', untilTomorrow: 'Do zítřka', until: '{{level}} do {{time}}',
    why: 'Proč upozornění přišlo, nebo nepřišlo?', whyHint: 'Nejnovější zprávy od spuštění Linnetu a co rozhodlo. Jejich text se pro to neukládá.', whyNone: 'Od spuštění Linnetu nic nepřišlo.', refresh: 'Podívat se znovu',
    when: 'Kdy', from: 'Od', outcome: 'Upozornění', because: 'Protože', told: 'Ano', silent: 'Ne',
    reason: {
      'on-screen': 'Právě jste se na to dívali', off: 'Upozornění jsou vypnutá', muted: 'Upozornění byla ztlumená', dnd: 'Měli jste stav Nerušit', 'conversation-always': 'Upozorňuje se vždy',
      'group-always': 'Na skupinu {{which}} se upozorňuje vždy', 'quiet-hours': 'Přišlo to v klidových hodinách', keyword: 'Obsahuje slovo {{which}}', 'conversation-never': 'Neupozorňuje se nikdy', mention: 'Zmiňuje vás',
      'conversation-mentions': 'Upozorňuje se jen na zmínky o vás', 'group-never': 'Na skupinu {{which}} se neupozorňuje nikdy', room: 'V místnostech se upozorňuje jen na zmínky o vás', usual: 'Jako obvykle',
    },
  },
} as const;
