/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_one: 'Linnet: {{presence}}, {{count}} unread', titleUnread_other: 'Linnet: {{presence}}, {{count}} unread',
    presence: 'My presence', status: 'Status message', noStatus: 'None', accounts: 'Accounts', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'And {{count}} more', more_other: 'And {{count}} more',
    show: 'Show Linnet', hide: 'Hide Linnet', quit: 'Quit Linnet', stays: 'Go on here when the window is closed', invisibleReason: '{{label}} (your server cannot)',
  },
  closing: {
    message: 'Linnet goes on in the tray.', detail: 'Messages keep coming, and your contacts see you. Click the icon in the tray to come back; its menu quits Linnet.',
    keep: 'Go on in the tray', quit: 'Quit Linnet',
  },
} as const;
