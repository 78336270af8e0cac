export const people = {
  contacts: {
    tree: 'Contacts', find: 'Find contacts and conversations', findPlaceholder: 'Search', add: 'Add contact',
    group: '{{group}}, {{online}} of {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Contacts', otherContacts: 'Other contacts',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} unread', rowUnread_other: '{{row}}, {{count}} unread',
    asking: 'Waiting for their approval', blocked: 'Blocked',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'Waiting change', add: 'To be added when online', change: 'Change not sent yet', remove: 'To be removed when online',
      problem: 'Your change was not taken', insist: 'Change all the same', insistHint: 'Overwrites what another device made of it.', giveUp: 'Give up the change', giveUpHint: 'The contact stays as your server has it.',
    },
  },
  contactMenu: {
    open: 'Open chat', write: 'Send message', edit: 'Edit contact', groups: 'Groups', profile: 'Show profile', askPresence: 'Ask to see their presence', letSee: 'Let them see my presence',
    stopLetting: 'Stop letting them see my presence', stopSeeing: 'Stop seeing their presence', block: 'Block', unblock: 'Unblock', remove: 'Remove', addContact: 'Add contact',
    direct: 'Send my presence to them', directHint: 'They see how you are, and every change, until you go offline.', takeBack: 'Take back my presence', takeBackHint: 'You told them directly.',
    directGroup: 'Send my presence to this group',
  },
  addContact: {
    title: 'Add contact', address: 'Address', name: 'Name', groups: 'Groups', note: 'Message to them', account: 'Account', submit: 'Add',
    lead: 'They are asked whether you may see when they are online.', namePlaceholder: 'What you call them', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Choose a group or type a new one; commas between several.', groupSuggestions: 'Groups', showGroups: 'Show groups', noteHint: 'They see it with your request.', removeGroup: 'Take out of {{group}}',
  },
  editContact: { title: 'Edit {{name}}', groupsTitle: 'Groups of {{name}}', noGroups: 'In no group', newGroup: 'New group' },
  groupMenu: { rename: 'Rename group', collapse: 'Collapse', expand: 'Expand', message: 'Message all', block: 'Block group', blockReason: 'This needs a server that keeps privacy lists.' },
  messageGroup: {
    title: 'Message to all of {{group}}', who: 'Who gets it',
    lead_one: 'One contact gets it, in the conversation with them.', lead_other: 'Each of the {{count}} contacts gets it alone, in the conversation with them.',
    send_one: 'Send to {{count}} contact', send_other: 'Send to {{count}} contacts', progress: '{{done}} of {{total}}…',
    partly_one: '{{count}} contact has not got it. Send again to try.', partly_other: '{{count}} contacts have not got it. Send again to try.',
  },
  renameGroup: {
    title: 'Rename {{group}}', name: 'Name of the group', submit: 'Rename',
    lead_one: 'One contact is in it. Their entry is changed on every computer you use.', lead_other: '{{count}} contacts are in it. The entry of each is changed on every computer you use.',
    joins: 'There is such a group already: the two become one.', empty: 'Type a name.', progress: '{{done}} of {{total}} changed…',
    partly: '{{done}} of {{total}} changed. These are still in {{group}}:', again: 'Try these again',
  },
  nestGroup: {
    entry: 'Put into another group', title: 'Put {{group}} into another group', into: 'Into', outermost: 'No group: outermost', submit: 'Put there', instead: 'Put inside',
    lead: 'The group goes with its contacts and with all groups that lie in it. You can undo it.',
    delimiter: 'Sign between the names', delimiterHint: 'The first nested group of this account: the names are joined by this sign, and other programs may show it. One sign or more, but no single letter or digit.',
    badDelimiter: 'Type one sign or more, but no single letter or digit.',
  },
  removeContact: {
    title: 'Remove {{name}}?', text: '{{address}} leaves your contact list on every computer you use. You no longer see their presence, and they no longer see yours. The conversation stays on this computer.', submit: 'Remove',
  },
  contactProfile: {
    title: 'Profile of {{name}}', address: 'Address', copyAddress: 'Copy address', presence: 'Presence', resources: 'Signed in with', groups: 'Groups', account: 'Your account', priority: 'priority {{priority}}', since: '{{state}} since {{time}}', noResource: 'Unnamed device', notContact: 'Not in your contacts', lastStatus: 'Last said: {{status}}', presenceError: 'Their server says: {{reason}}.', newAddress: 'Add {{address}} instead…', newAddressHint: 'Only they can tell you whether this address is really theirs.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'You see each other’s presence.',
    to: 'You see their presence; they do not see yours.', 'to-in': 'You see their presence, and they ask to see yours.',
    from: 'They see your presence; you do not see theirs.', 'from-out': 'They see your presence. You have asked to see theirs and wait for their answer.',
    none: 'You do not see each other’s presence.', 'none-out': 'You have asked to see their presence and wait for their answer.',
    'none-in': 'They ask to see your presence.', 'none-out-in': 'You have each asked to see the other’s presence.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'Who sees whom',
    ask: 'They are asked. You see their presence once they say yes.', askAgain: 'Asks them once more.',
    withdraw: 'Takes your request back.', withdrawButton: 'Take request back', askAgainButton: 'Ask again',
    stopSeeing: 'They are told. To see it again you have to ask again.',
    approve: 'They asked for this. They will see when you are online.',
    stopLetting: 'They are told and see you as offline. To see you again they have to ask again.',
    allow: 'They will see when you are online as soon as they ask; you are not asked again.', allowButton: 'Let them see you without asking',
    allowed: 'They will see yours as soon as they ask.', disallow: 'They will have to ask you again.', disallowButton: 'Do not let them without asking',
    outOfStep: { forbidden: 'Your list says that you see them, their server that you may not. Ask again: then both say the same.', 'not-authorized': 'Your list says that you see them, their server that they have not answered your request yet. You can ask again.' },
    mustAsk: 'Only they can ask to see yours.',
  },
  happened: {
    heading: 'What happened',
    added: 'Added to your contacts.', removed: 'Removed from your contacts.',
    'we-asked': 'You asked to see their presence.', 'we-approved': 'You let them see your presence.', 'we-denied': 'You denied their request.',
    'we-withdrew': 'You took your request back.', 'we-stopped-looking': 'You stopped seeing their presence.', 'we-stopped-showing': 'You stopped letting them see your presence.',
    'we-allowed': 'You let them see your presence without asking.', 'we-disallowed': 'You no longer let them without asking.',
    'they-asked': 'They asked to see your presence.', 'they-approved': 'They accepted your request: you see their presence.', 'they-denied': 'They denied your request.',
    'they-withdrew': 'They took their request back.', 'they-stopped-looking': 'They no longer look at your presence.', 'they-stopped-showing': 'They no longer let you see their presence.',
    'they-left': 'They ended it both ways: neither sees the other’s presence any more.',
    'asking-ended': 'Your request ended.', 'seeing-ended': 'You no longer see their presence.', 'showing-ended': 'They no longer see your presence.',
  },
  news: { region: 'News', dismiss: 'Dismiss news of {{name}}', dismissAll_one: 'Dismiss it', dismissAll_other: 'Dismiss all {{count}}' },
  requests: {
    region: 'Requests', item: '{{address}} wants to see your presence', approve: 'Approve', approveAndAdd: 'Approve and add', deny: 'Deny', block: 'Block',
    calls: 'calls themselves', all: 'Select all', selected_one: '{{count}} selected', selected_other: '{{count}} selected', showAll: 'Show all requests', select: 'Select {{address}}',
    forAccount: 'for {{address}}', list: 'Who is asking', naming: 'Name and groups',
    wrote: '{{address}} wrote to you', read_one: 'Read {{count}} message', read_other: 'Read {{count}} messages', show: 'Show what they wrote',
    stranger: 'You do not know each other yet. They learn nothing of you until you answer or write.', strangerRegion: 'Message request',
  },
  conversations: {
    list: 'Conversations', heading: 'Chats', you: 'You: {{text}}', said: '{{nick}}: {{text}}', unread_one: '{{count}} unread', unread_other: '{{count}} unread', row: '{{name}}', failed: 'Not sent', found: 'Conversations found', messagesFound: 'Messages found', moreFound: 'Show more', searching: 'Searching…', draft: 'Draft: {{text}}',
  },
} as const;
