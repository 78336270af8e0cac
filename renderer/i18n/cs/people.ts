export const people = {
  contacts: {
    tree: 'Kontakty', find: 'Hledat kontakty a konverzace', findPlaceholder: 'Hledat', add: 'Přidat kontakt',
    group: '{{group}}, online {{online}} z {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Kontakty', otherContacts: 'Ostatní kontakty',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} nepřečtená', rowUnread_few: '{{row}}, {{count}} nepřečtené', rowUnread_many: '{{row}}, {{count}} nepřečtené', rowUnread_other: '{{row}}, {{count}} nepřečtených',
    asking: 'Čeká na schválení', blocked: 'Blokováno',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'Čekající změna', add: 'Přidá se po připojení', change: 'Změna zatím neodeslána', remove: 'Odebere se po připojení',
      problem: 'Vaše změna nebyla přijata', insist: 'Přesto změnit', insistHint: 'Přepíše, co změnilo jiné zařízení.', giveUp: 'Vzdát se změny', giveUpHint: 'Kontakt zůstane tak, jak jej má váš server.',
    },
  },
  contactMenu: {
    open: 'Otevřít chat', write: 'Poslat samostatnou zprávu', edit: 'Upravit kontakt', groups: 'Skupiny', profile: 'Zobrazit profil', askPresence: 'Požádat o zobrazení stavu', letSee: 'Ukazovat můj stav',
    stopLetting: 'Přestat ukazovat můj stav', stopSeeing: 'Přestat vidět stav', block: 'Blokovat', unblock: 'Odblokovat', remove: 'Odebrat', addContact: 'Přidat kontakt',
    direct: 'Poslat můj stav', directHint: 'Kontakt uvidí váš stav a každou změnu, dokud nepřejdete do stavu offline.', takeBack: 'Vzít zpět můj stav', takeBackHint: 'Dali jste jej vědět přímo.',
    directGroup: 'Poslat můj stav této skupině',
  },
  addContact: {
    title: 'Přidat kontakt', address: 'Adresa', name: 'Jméno', groups: 'Skupiny', note: 'Vzkaz kontaktu', account: 'Účet', submit: 'Přidat',
    lead: 'Kontakt dostane dotaz, zda smíte vidět, kdy je online.', namePlaceholder: 'Jak kontaktu říkáte', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Vyberte skupinu nebo zadejte novou; více skupin oddělte čárkami.', groupSuggestions: 'Skupiny', showGroups: 'Zobrazit skupiny', noteHint: 'Zobrazí se spolu s vaší žádostí.', removeGroup: 'Vyjmout ze skupiny {{group}}',
  },
  editContact: { title: 'Upravit – {{name}}', groupsTitle: 'Skupiny – {{name}}', noGroups: 'V žádné skupině', newGroup: 'Nová skupina' },
  groupMenu: { rename: 'Přejmenovat skupinu', collapse: 'Sbalit', expand: 'Rozbalit', message: 'Napsat všem', block: 'Blokovat skupinu', blockReason: 'Vyžaduje server, který uchovává seznamy soukromí.' },
  messageGroup: {
    title: 'Zpráva celé skupině {{group}}', who: 'Kdo ji dostane',
    lead_one: 'Dostane ji jeden kontakt, ve vaší společné konverzaci.', lead_few: 'Dostane ji každý ze {{count}} kontaktů zvlášť, ve vaší společné konverzaci.', lead_many: 'Dostane ji každý z {{count}} kontaktu zvlášť, ve vaší společné konverzaci.', lead_other: 'Dostane ji každý z {{count}} kontaktů zvlášť, ve vaší společné konverzaci.',
    send_one: 'Odeslat {{count}} kontaktu', send_few: 'Odeslat {{count}} kontaktům', send_many: 'Odeslat {{count}} kontaktu', send_other: 'Odeslat {{count}} kontaktům', progress: '{{done}} z {{total}}…',
    partly_one: '{{count}} kontakt ji nedostal. Zkuste ji odeslat znovu.', partly_few: '{{count}} kontakty ji nedostaly. Zkuste ji odeslat znovu.', partly_many: '{{count}} kontaktu ji nedostalo. Zkuste ji odeslat znovu.', partly_other: '{{count}} kontaktů ji nedostalo. Zkuste ji odeslat znovu.',
  },
  renameGroup: {
    title: 'Přejmenovat skupinu {{group}}', name: 'Název skupiny', submit: 'Přejmenovat',
    lead_one: 'Je v ní jeden kontakt. Jeho záznam se změní na každém počítači, který používáte.', lead_few: 'Jsou v ní {{count}} kontakty. Záznam každého se změní na každém počítači, který používáte.', lead_many: 'Je v ní {{count}} kontaktu. Záznam každého se změní na každém počítači, který používáte.', lead_other: 'Je v ní {{count}} kontaktů. Záznam každého se změní na každém počítači, který používáte.',
    joins: 'Taková skupina už existuje: obě se spojí v jednu.', empty: 'Zadejte název.', progress: 'Změněno {{done}} z {{total}}…',
    partly: 'Změněno {{done}} z {{total}}. Ve skupině {{group}} jsou stále:', again: 'Zkusit tyto znovu',
  },
  nestGroup: {
    entry: 'Vložit do jiné skupiny', title: 'Vložit skupinu {{group}} do jiné', into: 'Kam', outermost: 'Do žádné: nejvýše', submit: 'Vložit tam', instead: 'Vložit dovnitř',
    lead: 'Skupina se přesune i s kontakty a se všemi skupinami, které v ní leží. Můžete to vrátit zpět.',
    delimiter: 'Znak mezi názvy', delimiterHint: 'První vnořená skupina tohoto účtu: názvy se spojí tímto znakem a jiné programy jej mohou zobrazit. Jeden nebo více znaků, ale ne jediné písmeno či číslice.',
    badDelimiter: 'Zadejte jeden nebo více znaků, ale ne jediné písmeno či číslici.',
  },
  removeContact: {
    title: 'Odebrat – {{name}}?', text: 'Adresa {{address}} zmizí z vašeho seznamu kontaktů na každém počítači, který používáte. Její stav už neuvidíte a váš stav se jí už nebude zobrazovat. Konverzace v tomto počítači zůstane.', submit: 'Odebrat',
  },
  contactProfile: {
    title: 'Profil – {{name}}', address: 'Adresa', copyAddress: 'Kopírovat adresu', presence: 'Stav', resources: 'Přihlášená zařízení', groups: 'Skupiny', account: 'Váš účet', priority: 'priorita {{priority}}', since: '{{state}} od {{time}}', noResource: 'Nepojmenované zařízení', notContact: 'Není ve vašich kontaktech', lastStatus: 'Poslední zpráva o stavu: {{status}}', presenceError: 'Server kontaktu říká: {{reason}}.', newAddress: 'Přidat místo toho {{address}}…', newAddressHint: 'Zda je tato adresa opravdu jeho, vám může říci jen sám kontakt.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'Navzájem vidíte svůj stav.',
    to: 'Vidíte stav kontaktu; váš stav se kontaktu nezobrazuje.', 'to-in': 'Vidíte stav kontaktu a kontakt žádá o zobrazení vašeho.',
    from: 'Kontakt vidí váš stav; vy jeho stav nevidíte.', 'from-out': 'Kontakt vidí váš stav. Požádali jste o zobrazení jeho stavu a čekáte na odpověď.',
    none: 'Svůj stav navzájem nevidíte.', 'none-out': 'Požádali jste o zobrazení stavu a čekáte na odpověď.',
    'none-in': 'Kontakt žádá o zobrazení vašeho stavu.', 'none-out-in': 'Požádali jste o zobrazení stavu a kontakt požádal o zobrazení vašeho.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'Kdo koho vidí',
    ask: 'Kontakt dostane dotaz. Jakmile souhlasí, uvidíte jeho stav.', askAgain: 'Zeptá se kontaktu ještě jednou.',
    withdraw: 'Vezme vaši žádost zpět.', withdrawButton: 'Vzít žádost zpět', askAgainButton: 'Požádat znovu',
    stopSeeing: 'Kontakt se to dozví. Chcete-li stav zase vidět, musíte znovu požádat.',
    approve: 'Kontakt o to požádal. Uvidí, kdy jste online.',
    stopLetting: 'Kontakt se to dozví a uvidí vás offline. Aby vás zase viděl, musí znovu požádat.',
    allow: 'Jakmile kontakt požádá, uvidí, kdy jste online; vy už dotaz nedostanete.', allowButton: 'Ukazovat stav bez ptaní',
    allowed: 'Jakmile kontakt požádá, uvidí váš stav.', disallow: 'Kontakt vás bude muset znovu požádat.', disallowButton: 'Neukazovat stav bez ptaní',
    outOfStep: { forbidden: 'Podle vašeho seznamu kontakt vidíte, podle jeho serveru nesmíte. Požádejte znovu: pak budou oba říkat totéž.', 'not-authorized': 'Podle vašeho seznamu kontakt vidíte, podle jeho serveru na vaši žádost ještě neodpověděl. Můžete požádat znovu.' },
    mustAsk: 'O zobrazení vašeho stavu může požádat jen kontakt.',
  },
  happened: {
    heading: 'Co se stalo',
    added: 'Přidání do vašich kontaktů.', removed: 'Odebrání z vašich kontaktů.',
    'we-asked': 'Požádali jste o zobrazení stavu.', 'we-approved': 'Povolili jste zobrazení svého stavu.', 'we-denied': 'Odmítli jste žádost.',
    'we-withdrew': 'Vzali jste svou žádost zpět.', 'we-stopped-looking': 'Přestali jste vidět stav kontaktu.', 'we-stopped-showing': 'Přestali jste svůj stav ukazovat.',
    'we-allowed': 'Povolili jste zobrazení svého stavu bez ptaní.', 'we-disallowed': 'Zobrazení svého stavu bez ptaní už nepovolujete.',
    'they-asked': 'Přišla žádost o zobrazení vašeho stavu.', 'they-approved': 'Vaše žádost byla přijata: vidíte stav kontaktu.', 'they-denied': 'Vaše žádost byla odmítnuta.',
    'they-withdrew': 'Žádost kontaktu byla vzata zpět.', 'they-stopped-looking': 'Kontakt už váš stav nesleduje.', 'they-stopped-showing': 'Kontakt vám už svůj stav neukazuje.',
    'they-left': 'Kontakt to ukončil oběma směry: ani jeden už nevidí stav druhého.',
    'asking-ended': 'Vaše žádost skončila.', 'seeing-ended': 'Stav kontaktu už nevidíte.', 'showing-ended': 'Kontakt už nevidí váš stav.',
  },
  news: { region: 'Novinky', dismiss: 'Zavřít novinku – {{name}}', dismissAll_one: 'Zavřít', dismissAll_few: 'Zavřít všechny {{count}}', dismissAll_many: 'Zavřít všech {{count}}', dismissAll_other: 'Zavřít všech {{count}}' },
  requests: {
    region: 'Žádosti', item: '{{address}} chce vidět váš stav', approve: 'Schválit', approveAndAdd: 'Schválit a přidat', deny: 'Odmítnout', block: 'Blokovat',
    calls: 'uvádí jméno', all: 'Vybrat vše', selected_one: 'Vybrána {{count}}', selected_few: 'Vybrány {{count}}', selected_many: 'Vybráno {{count}}', selected_other: 'Vybráno {{count}}', showAll: 'Zobrazit všechny žádosti', select: 'Vybrat {{address}}',
    forAccount: 'pro {{address}}', list: 'Kdo žádá', naming: 'Jméno a skupiny',
    wrote: '{{address}} vám píše', read_one: 'Přečíst {{count}} zprávu', read_few: 'Přečíst {{count}} zprávy', read_many: 'Přečíst {{count}} zprávy', read_other: 'Přečíst {{count}} zpráv', show: 'Zobrazit, co píše',
    stranger: 'Ještě se neznáte. Dokud neodpovíte nebo nenapíšete, nikdo se o vás nic nedozví.', strangerRegion: 'Žádost o zprávu',
  },
  conversations: {
    list: 'Konverzace', heading: 'Chaty', you: 'Vy: {{text}}', said: '{{nick}}: {{text}}', unread_one: '{{count}} nepřečtená', unread_few: '{{count}} nepřečtené', unread_many: '{{count}} nepřečtené', unread_other: '{{count}} nepřečtených', row: '{{name}}', failed: 'Neodesláno', found: 'Nalezené konverzace', messagesFound: 'Nalezené zprávy', moreFound: 'Zobrazit více', searching: 'Hledá se…', draft: 'Koncept: {{text}}',
  },
} as const;
