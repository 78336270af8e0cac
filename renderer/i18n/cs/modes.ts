export const modes = {
  modes: {
    title: 'Režimy', lead: 'Jedna volba na čas, tvořená jedním seznamem soukromí. Kdo je blokovaný, zůstává blokovaný v každém z nich.',
    name: { 'contacts-only': 'Jen kontakty', 'nobody-new': 'Nikdo nový', invisible: 'Neviditelnost', 'invisible-to': 'Neviditelnost pro skupinu', 'only-group': 'Jen jedna skupina' },
    nameOf: { 'invisible-to': 'Neviditelnost pro skupinu {{group}}', 'only-group': 'Jen skupina {{group}}' },
    does: {
      'contacts-only': 'Zprávy, žádosti a stav lidí, které nemáte v kontaktech, k vám už nedorazí a ani vy jim nemůžete nic poslat. Vaše kontakty nic nepoznají.',
      'nobody-new': 'Lidé, které nemáte v kontaktech, k vám už nedorazí, kromě těch, se kterými už mluvíte. Komu napíšete, ten může odpovědět.',
      invisible: 'Všichni uvidí, že jste přešli do stavu offline, a nikdo neuvidí, že jste zpět. Vy své kontakty vidíte dál a zprávy chodí oběma směry.',
      'invisible-to': 'Kdo je ve skupině {{group}}, uvidí, že jste přešli do stavu offline, a neuvidí, že jste zpět. Všichni ostatní vás vidí jako dřív a zprávy chodí oběma směry.',
      'only-group': 'Zastihnout a vidět vás může jen ten, kdo je ve skupině {{group}}. Všem ostatním se jevíte offline a co pošlou, nedorazí.',
    },
    again: 'Platí v tomto počítači, dokud jej neukončíte, i po novém spuštění.', group: 'Skupina', account: 'Váš účet', start: 'Spustit', end: 'Ukončit', endOf: 'Ukončit režim {{mode}}',
    noLists: 'Server účtu {{address}} nemá seznamy soukromí, ze kterých se režimy tvoří.', offline: 'Aby režim mohl začít, musí být účet {{address}} online.', noGroups: 'Žádný z vašich kontaktů není ve skupině.',
    inForce: 'Platí režim {{mode}}', inForceOf: 'Pro účet {{address}} platí režim {{mode}}', held: 'Server zatím nepotvrdil, že jste skrytí. Dokud to neudělá, nikdo se nedozví, že tu jste.', label: 'Platí',
  },
  gate: {
    title: 'Kdo projde?', address: 'Adresa', account: 'Váš účet', hint: 'Čí chcete: kontakt, neznámý člověk, server. Hned se ukáže, co s ní vaše pravidla udělají.', result: 'Výsledek', what: 'Co', outcome: 'Jak to dopadne', rule: 'Proč',
    kind: {
      'message-in': 'Zprávy odtamtud vám', 'message-out': 'Vaše zprávy tam', 'iq-in': 'Požadavky tamního programu na váš', 'iq-out': 'Požadavky vašeho programu na tamní',
      'presence-in': 'Stav odtamtud vám', 'presence-out': 'Váš stav tam', 'request-in': 'Žádost odtamtud o váš stav', 'request-out': 'Vaše žádost o tamní stav',
    },
    allowed: 'Projde', denied: 'Neprojde', list: 'Podle seznamu {{name}}.', noList: 'Neplatí žádný seznam soukromí.',
    byRule: 'pravidlo: {{whom}}', byKinds: 'pravidlo: {{whom}} ({{kinds}})', everybody: 'všichni', by: { 'no-list': 'nic tomu nebrání', 'fall-through': 'žádné pravidlo se toho netýká', 'own-account': 'jste to vy' },
    asOf: 'Jste offline: takto to bylo {{when}}.', unread: 'Platný seznam se nenačetl celý, takže to nelze říci.',
  },
} as const;
