export const goTo = {
  goTo: { title: 'Go to', search: 'Search', placeholder: 'A person, a place, or something to do', results: 'Results', shortcuts: 'Keyboard shortcuts' },
  shortcuts: {
    title: 'Keyboard shortcuts', lead: 'Press one to give it other keys. F6 leads from region to region.', what: 'What it does', keys: 'Keys', none: 'No keys',
    change: '{{what}}: {{keys}}. Change the keys', press: 'Press the keys…', how: 'Escape leaves it as it is, Backspace takes the keys away.',
    reserved: '{{keys}} is needed for editing.', inUse: '{{keys}} is taken already: {{what}}.', reset: 'All as they were', zoom: '{{bigger}} and {{smaller}} change the size of the text, {{asBefore}} takes it back. Turning the wheel with the same key held does so too.',
    names: {
      'go-to': 'Go to anything', shortcuts: 'Show keyboard shortcuts', settings: 'Settings', find: 'Find contacts and conversations',
      'previous-chat': 'Previous chat', 'next-chat': 'Next chat', 'next-unread': 'Next unread chat', details: 'Details of the person', 'own-window': 'Open the conversation in a window of its own',
      'add-contact': 'Add contact', 'write-message': 'Write a message', 'join-room': 'Join a room', chats: 'Chats', contacts: 'Contacts', requests: 'Requests', privacy: 'Privacy',
    },
  },
} as const;
