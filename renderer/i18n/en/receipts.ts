/** How far messages get, and what others learn of it. */
export const receipts = {
  receipts: {
    title: 'What people learn of your reading',
    received: 'Tell people when their messages have come', receivedHint: 'Only contacts who may see your presence are told.',
    displayed: 'Tell people when you have seen their messages', displayedHint: 'Said when a message is on the screen of a window that you use. Only contacts who may see your presence are told.',
    details: 'How far it got: {{state}}', unknown: 'The server has it. That it was delivered is known only where the other side says so.',
    typing: 'Tell people that you are writing', typingHint: 'Only contacts who may see your presence are told, and rooms of up to 50 people.',
  },
  way: {
    open: '{{time}}: what happened to this message',
    written: 'Written',
    'written-elsewhere': 'Written on another of your devices',
    handed: 'Handed to your server',
    sent: 'Your server has it',
    archived: 'Kept in your server’s archive',
    delivered: 'Delivered',
    displayed: 'Displayed',
    failed: 'Failed: {{reason}}.',
    queued: 'To be sent again, as you said',
    received: 'Came here',
    kept: 'Came here; a server had kept it meanwhile',
    copied: 'Came here from another of your devices',
    'from-archive': 'Came here from your server’s archive',
    steps: 'What happened',
  },
  typing: {
    composing: 'is writing…', paused: 'has stopped writing', inactive: 'is looking elsewhere', gone: 'has left the chat', said: '{{name}} is writing',
    room_one: '{{names}} is writing…', room_other: '{{names}} are writing…', roomMore_one: '{{names}} and {{count}} other are writing…', roomMore_other: '{{names}} and {{count}} others are writing…',
  },
} as const;
