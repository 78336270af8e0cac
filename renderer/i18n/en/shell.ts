export const shell = {
  app: { name: 'Linnet' },
  rail: { label: 'Main', chats: 'Chats', contacts: 'Contacts', requests: 'Requests', requestsCount_one: 'Requests, {{count}} waiting', requestsCount_other: 'Requests, {{count}} waiting', privacy: 'Privacy', privacyActive: 'Privacy, a list is active', settings: 'Settings', chatsUnread_one: 'Chats, {{count}} unread', chatsUnread_other: 'Chats, {{count}} unread' },
  region: { list: 'List', reading: 'Conversation', details: 'Details', resizeList: 'Width of the list' },
  action: {
    cancel: 'Cancel', close: 'Close', save: 'Save', dismiss: 'Dismiss', clear: 'Clear',
  },
  presence: {
    online: 'Online', chat: 'Free for chat', away: 'Away', xa: 'Extended away', dnd: 'Do not disturb', invisible: 'Invisible', offline: 'Offline',
    unknown: 'Unknown', error: 'Unknown',
    mine: 'My presence: {{state}}', menu: 'My presence', status: 'Status message', statusPlaceholder: 'What are you up to?',
    recent: 'Recent status messages',
    invisibleReason: 'Your server has no privacy lists, which this is done with.',
    more: 'More…', words: 'What you say of yourself', saveWords: 'Save', leaving: 'Going offline', panelTold: 'Told directly', panelNobody: 'Nobody. Choose “Send my presence to them” in a contact’s or a group’s menu to tell people who do not see you otherwise.',
    panelHint: 'They see how you are until you take it back or go offline.', takeBack: 'Take back', takeBackFrom: 'Take back from {{name}}', takeBackAll: 'Take back from all',
    farewell: 'Farewell message', farewellHint: 'People who see you read it after you have gone.', goOffline: 'Go offline', chosenFor: '{{presence}}, chosen for them', asEverybody: 'What everybody sees',
    priority: 'Priority', priorityHint: 'When you are signed in at several places, messages go to the one with the highest number. −128 to 127; with a negative number this place gets none.',
  },
  connection: {
    label: 'Connection', online: 'Online', connecting: 'Connecting', offline: 'Offline',
    waiting_one: 'Connecting again in {{count}} second', waiting_other: 'Connecting again in {{count}} seconds',
    now: 'Connect now', needsPassword: 'Password needed', lost: 'Linnet’s window has lost its program and is looking for it…',
    offlineWhy: 'Offline. {{why}}', waitingWhy: '{{why}} {{wait}}.',
    account: '{{address}}: {{state}}',
    step: {
      lookup: 'Looking up the server…', connect: 'Reaching the server…', tls: 'Making the connection secure…',
      authenticate: 'Signing in…', bind: 'Opening the session…', alive: 'Checking the connection…',
    },
    timeoutStep: { lookup: 'looking up the server', connect: 'reaching it', tls: 'making the connection secure', authenticate: 'signing in', bind: 'opening the session', alive: 'checking that it is still there' },
  },
  needsPassword: {
    title: 'Type the password of {{address}} to go online', keep: 'Keep it on this computer',
  },
  notice: { label: 'Notice' },
  crash: { title: 'Something in this window broke', text: 'Your messages are safe: they are stored before they are shown. Load the window again to go on.', reload: 'Load again', detail: 'What happened' },
  empty: {
    noChatTitle: 'No conversation is open', noChatText: 'Choose a chat or a contact on the left, or write to somebody new.',
    noContactsTitle: 'No contacts yet', noContactsText: 'Add somebody by their address, for example anna@example.org.',
    noChatsTitle: 'No conversations yet', noChatsText: 'Open a contact to begin one.',
    noRequestsTitle: 'Nobody is waiting', noRequestsText: 'When somebody wants to see your presence, their request appears here, and so does what strangers write to you.',
    nothingFound: 'Nothing found for “{{text}}”',
  },
  time: { yesterday: 'Yesterday', today: 'Today' },
} as const;
