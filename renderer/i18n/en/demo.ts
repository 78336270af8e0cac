export const demo = {
  demo: {
    lead: 'No account yet? Look around first: a small world on this computer, and nothing of it stays.', try: 'Try the demo',
    region: 'Demo', step: 'Demo: step {{number}} of {{count}}', show: 'Show me', back: 'Back', next: 'Next', end: 'End the demo',
    steps: {
      write: 'Write to Anna. She reads, writes and answers in her own time.',
      answer: 'Sam asks to see when you are online. You decide what they see, and see what each answer does.',
      presence: 'Say how you are: to everybody who may see you, to one person alone, or to nobody.',
      privacy: 'See who gets through and by which rule; hide from a group in two clicks.',
      room: 'Anna, Priya and Wei talk in the garden. Go in and say hello.',
    },
  },
} as const;
