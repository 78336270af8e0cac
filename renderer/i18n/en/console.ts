export const xmlConsole = {
  console: {
    title: 'XML console', account: 'Account', show: 'Show', all: 'All stanzas', kinds: { message: 'Messages', presence: 'Presence', iq: 'Requests and answers' }, clear: 'Clear',
    log: 'Stanzas', in: 'Received', out: 'Sent', nothing: 'What passes from now on stands here. Nothing of it is kept.', cut: '… cut',
    left_one: '{{count}} before these is not shown any more.', left_other: '{{count}} before these are not shown any more.',
    stanza: 'Stanza', hint: 'Sent as it is: message, presence or iq, one or more.', send: 'Send stanza', malformed: 'That is no sound XML, or something else than message, presence and iq.',
  },
} as const;
