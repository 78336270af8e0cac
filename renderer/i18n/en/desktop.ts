/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_one: 'Linnet: {{presence}}, {{count}} unread', titleUnread_other: 'Linnet: {{presence}}, {{count}} unread',
    presence: 'My presence', status: 'Status message', noStatus: 'None', accounts: 'Accounts', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_one: 'And {{count}} more', more_other: 'And {{count}} more',
    show: 'Show Linnet', hide: 'Hide Linnet', quit: 'Quit Linnet', muteHour: 'Mute for an hour', muteDay: 'Mute until tomorrow', unmute: 'Unmute', stays: 'Go on here when the window is closed', invisibleReason: '{{label}} (your server cannot)',
  },
  notice: {
    reply: 'Answer', markRead: 'Mark as read', unread_one: '{{count}} unread', unread_other: '{{count}} unread',
    several: '{{name}}: {{count}} unread', inRoom: '{{sender}}: {{body}}', headline: 'Headline from {{name}}', normal: 'Message from {{name}}',
    requests: 'Somebody you do not know wants to reach you', digest_one: '{{count}} message in {{conversations}} chats', digest_other: '{{count}} messages in {{conversations}} chats',
  },
  textMenu: {
    noSuggestion: 'No suggestions', learn: 'Add “{{word}}” to the dictionary', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  },
  menu: {
    edit: 'Edit', window: 'Window', minimize: 'Minimise', zoom: 'Zoom', close: 'Close', front: 'Bring All to Front', delete: 'Delete',
    pasteAndMatchStyle: 'Paste and Match Style', about: 'About Linnet', services: 'Services', hideOthers: 'Hide Others', unhide: 'Show All', speech: 'Speech', startSpeaking: 'Start Speaking',
    stopSpeaking: 'Stop Speaking', substitutions: 'Substitutions', showSubstitutions: 'Show Substitutions', toggleSmartQuotes: 'Smart Quotes', toggleSmartDashes: 'Smart Dashes', toggleTextReplacement: 'Text Replacement',
  },
  closing: {
    message: 'Linnet goes on in the tray.', detail: 'Messages keep coming, and your contacts see you. Click the icon in the tray to come back; its menu quits Linnet.',
    keep: 'Go on in the tray', quit: 'Quit Linnet',
  },
} as const;
