export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'Odkaz', title: 'Odkaz na {{address}}', hint: 'Odkaz na {{address}}',
    open: 'Otevřít', message: 'Napsat samostatnou zprávu', roster: 'Přidat kontakt', subscribe: 'Požádat o zobrazení stavu', unsubscribe: 'Přestat vidět stav', remove: 'Odebrat kontakt', join: 'Místnost',
    openText: 'Adresa {{address}} není ve vašem seznamu kontaktů. Co chcete udělat?',
    subscribeText: 'Odkaz vás vyzývá, abyste požádali o zobrazení stavu adresy {{address}}. Dostane dotaz a po souhlasu její stav uvidíte.',
    unsubscribeText: 'Odkaz vás vyzývá, abyste přestali vidět stav adresy {{address}}. Dozví se to; chcete-li jej zase vidět, musíte znovu požádat.',
    filledIn: 'Toto vyplnil odkaz. Než budete pokračovat, přečtěte si to.',
  },
} as const;
