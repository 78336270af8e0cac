export const people = {
  contacts: {
    tree: 'Contacts', find: 'Find contacts and conversations', findPlaceholder: 'Search', add: 'Add contact',
    group: '{{group}}, {{online}} of {{total}}', count: '{{online}}/{{total}}', ungrouped: 'Contacts', otherContacts: 'Other contacts',
    row: '{{name}}, {{presence}}', rowStatus: '{{name}}, {{presence}}, {{status}}', rowUnread_one: '{{row}}, {{count}} unread', rowUnread_other: '{{row}}, {{count}} unread',
    asking: 'Waiting for their approval',
  },
  contactMenu: {
    open: 'Open chat', write: 'Send message', edit: 'Edit contact', groups: 'Groups', profile: 'Show profile', askPresence: 'Ask to see their presence', letSee: 'Let them see my presence',
    stopLetting: 'Stop letting them see my presence', stopSeeing: 'Stop seeing their presence', block: 'Block', unblock: 'Unblock', remove: 'Remove', addContact: 'Add contact',
  },
  addContact: {
    title: 'Add contact', address: 'Address', name: 'Name', groups: 'Groups', note: 'Message to them', account: 'Account', submit: 'Add',
    lead: 'They are asked whether you may see when they are online.', namePlaceholder: 'What you call them', addressPlaceholder: 'anna@example.org',
    groupsHint: 'Choose a group or type a new one; commas between several.', groupSuggestions: 'Groups', showGroups: 'Show groups', noteHint: 'They see it with your request.', removeGroup: 'Take out of {{group}}',
  },
  editContact: { title: 'Edit {{name}}', groupsTitle: 'Groups of {{name}}', noGroups: 'In no group', newGroup: 'New group' },
  removeContact: {
    title: 'Remove {{name}}?', text: '{{address}} leaves your contact list on every computer you use. You no longer see their presence, and they no longer see yours. The conversation stays on this computer.', submit: 'Remove',
  },
  contactProfile: {
    title: 'Profile of {{name}}', address: 'Address', copyAddress: 'Copy address', presence: 'Presence', resources: 'Signed in with', groups: 'Groups', subscription: 'Who sees whom', account: 'Your account', priority: 'priority {{priority}}', noResource: 'Unnamed device', notContact: 'Not in your contacts', lastStatus: 'Last said: {{status}}', presenceError: 'Their server says: {{reason}}.',
  },
  subscription: {
    both: 'You see each other’s presence.', to: 'You see their presence; they do not see yours.', from: 'They see your presence; you do not see theirs.',
    none: 'You do not see each other’s presence.', asking: 'You have asked to see their presence; they have not answered yet.',
  },
  requests: {
    region: 'Requests', item: '{{address}} wants to see your presence', approve: 'Approve', approveAndAdd: 'Approve and add', deny: 'Deny', block: 'Block',
    calls: 'calls themselves', all: 'Select all', selected_one: '{{count}} selected', selected_other: '{{count}} selected', showAll: 'Show all requests', select: 'Select {{address}}',
    forAccount: 'for {{address}}', list: 'Who is asking',
  },
  conversations: {
    list: 'Conversations', heading: 'Chats', you: 'You: {{text}}', unread_one: '{{count}} unread', unread_other: '{{count}} unread', row: '{{name}}', failed: 'Not sent', found: 'Conversations found', messagesFound: 'Messages found', moreFound: 'Show more', searching: 'Searching…', draft: 'Draft: {{text}}',
  },
} as const;
