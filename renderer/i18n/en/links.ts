export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'Link', title: 'Link to {{address}}', hint: 'Link to {{address}}',
    open: 'Open', message: 'Write a message', roster: 'Add contact', subscribe: 'Ask to see their presence', unsubscribe: 'Stop seeing their presence', remove: 'Remove contact', join: 'A room',
    openText: '{{address}} is not in your contact list. What do you want to do?',
    subscribeText: 'The link asks you to see the presence of {{address}}. They are asked, and you see it once they say yes.',
    unsubscribeText: 'The link asks you to stop seeing the presence of {{address}}. They are told; to see it again you have to ask again.',
    filledIn: 'A link filled this in. Read it before you go on.',
  },
} as const;
