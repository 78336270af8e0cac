/** How far messages get, and what others learn of it. */
export const receipts = {
  receipts: {
    title: 'What people learn of your reading',
    received: 'Tell people when their messages have come', receivedHint: 'Only contacts who may see your presence are told.',
    displayed: 'Tell people when you have seen their messages', displayedHint: 'Said when a message is on the screen of a window that you use. Only contacts who may see your presence are told.',
    details: 'How far it got: {{state}}', written: 'Written', unknown: 'The server has it. That it was delivered is known only where the other side says so.',
  },
} as const;
