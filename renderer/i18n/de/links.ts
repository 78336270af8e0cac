export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'Link', title: 'Link zu {{address}}', hint: 'Link zu {{address}}',
    open: 'Öffnen', message: 'Nachricht schreiben', roster: 'Kontakt hinzufügen', subscribe: 'Um den Status bitten', unsubscribe: 'Status nicht mehr sehen', remove: 'Kontakt entfernen', join: 'Ein Raum',
    openText: '{{address}} steht nicht in deiner Kontaktliste. Was möchtest du tun?',
    subscribeText: 'Der Link bittet dich, den Status von {{address}} zu sehen. Dort wird gefragt, und du siehst ihn nach einer Zusage.',
    unsubscribeText: 'Der Link bittet dich, den Status von {{address}} nicht mehr zu sehen. Das wird dort mitgeteilt; um ihn wieder zu sehen, musst du neu anfragen.',
    filledIn: 'Das hat ein Link ausgefüllt. Lies es, bevor du weitermachst.',
  },
} as const;
