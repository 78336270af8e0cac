export const chat = {
  chat: {
    log: 'Messages with {{name}}', details: 'Details', hideDetails: 'Hide details', more: 'More about {{name}}', backToList: 'Back to the list',
    message: 'Message', send: 'Send', placeholder: 'Write to {{name}}', writesFrom: 'from {{address}}',
    blocked: 'You block {{name}}: nothing you write reaches them.', blockedServer: 'You block everybody at {{server}}: nothing you write reaches them.', blockedMany: 'Blocked by you: {{whom}}. Nothing you write reaches them.', blockedWords: 'You block what {{name}} writes: an answer will not reach you.',
    notOnline_one: 'You are offline. It is sent when you are back.', notOnline_other: 'You are offline. It is sent when you are back.',
    toEnd: 'To the newest messages', newCount_one: '{{count}} new message', newCount_other: '{{count}} new messages', newLine: 'New', threadLine: 'Another thread', beginning: 'This is the beginning of your conversation.',
    empty: 'No messages yet. Say hello.', articleIn: '{{name}}, {{time}}', articleOut: 'You, {{time}}', you: 'You', delayed: 'arrived later',
    linkHost: 'leads to {{host}}', showAll: 'Show all', showLess: 'Show less',
  },
  state: {
    received: 'Received', queued: 'Queued', sent: 'Sent', failed: 'Failed', failedWhy: 'Failed: {{reason}}.', retry: 'Retry', serverSaid: 'The server’s words:', newAddress: 'They are now at {{address}}', newAddressHint: 'Opens a question; nothing is sent',
    advice: {
      cancel: 'Sending it again as it is will hardly help.', continue: 'This was a warning only: you can go on.', modify: 'Change it and send it again.',
      auth: 'It needs a permission that you do not have yet.', wait: 'Try again later.',
    },
  },
  cameBack: { region: 'Came back', text: 'Something you sent came back. It is about no message that is kept here.', dismiss: 'Dismiss what came back' },
  settings: {
    title: 'Settings', tabs: 'Settings', general: 'General', accounts: 'Accounts', storage: 'Storage', about: 'About',
    theme: 'Colours', themeSystem: 'As the system', themeLight: 'Light', themeDark: 'Dark', themeContrast: 'High contrast',
    density: 'Density', comfortable: 'Comfortable', compact: 'Compact', fontScale: 'Text size', fontPercent: '{{percent}} %', smaller: 'Smaller text', larger: 'Larger text',
    offline: 'Show contacts who are offline',
    presenceToStrangers: 'Let me send my presence to people outside my contacts', presenceToStrangersHint: 'Off, nobody but your contacts can be told how you are.',
    addAccount: 'Add account', noAccounts: 'There is no account yet.', signOut: 'Sign out', signOutHint: 'Goes offline and forgets the kept password. Contacts and history stay.',
    connect: 'Connect now', removeAccount: 'Remove account', removeAccountText: 'Removes {{address}}, its history and its password from this computer. Nothing is removed from the server.', removeAccountConfirm: 'Remove from this computer',
    connection: 'Connection', server: 'Server', serverValue: '{{host}}, port {{port}}', inProgram: 'In this program; nothing goes over the network', tls: 'Encryption', mechanism: 'Signed in with', certificate: 'Certificate', session: 'Session', pinned: 'Trusted by you', keepsPassword: 'Password', passwordKept: 'Kept on this computer', passwordAsked: 'Asked for at each start',
    directory: 'Folder', directoryText: 'Everything Linnet keeps lies in this folder. Only you can read it.', protection: 'Passwords', protectionKeystore: 'Kept in this computer’s password store.', protectionNone: 'This computer has no password store Linnet can use. Passwords are kept only where you said so, in a file.',
    encryption: 'Messages on this computer', encryptionNone: 'Not encrypted. Whoever can read your files can read your messages.', encryptionPassphrase: 'Encrypted with your passphrase, which is asked for at each start.', encryptionKeystore: 'Encrypted; the key is in this computer’s password store.',
    setPassphrase: 'Set a passphrase', changePassphrase: 'Change passphrase', removePassphrase: 'Remove encryption', passphrase: 'New passphrase', passphraseAgain: 'The same again', passphraseMismatch: 'The two are not the same. Type them again.', passphraseEmpty: 'Type a passphrase.', passphraseWarning: 'Nobody can help if you forget it: without the passphrase the messages on this computer cannot be read.', passphraseSet: 'The passphrase is set.', passphraseRemoved: 'The encryption is removed.', removePassphraseText: 'Whoever can read your files can then read your messages.',
    version: 'Version {{version}}', aboutText: 'A calm, quick messenger for XMPP.', licence: 'Linnet is free software under the MIT licence.', licences: 'Made with', fontLicence: 'Typeface Inter, SIL Open Font License 1.1',
  },
} as const;
