export const privacy = {
  privacy: {
    region: 'Privacy', lead: 'Who is blocked here cannot write to you, see your presence or ask for it, and is not told that they are blocked.',
    table: 'Blocked', address: 'Address', kinds: 'What', since: 'Since', reason: 'Reason', account: 'Your account', action: 'Unblock',
    group: 'Everybody in “{{value}}”', unblock: 'Unblock', unblockOne: 'Unblock {{value}}', find: 'Find in the blocked', sinceUnknown: 'Blocked elsewhere',
    subscription: {
      both: 'Everybody who sees you and whom you see', from: 'Everybody who sees you only', to: 'Everybody whom you see only', none: 'Everybody with whom you share no presence', other: 'Subscription {{value}}',
    },
    everything: 'Everything', kind: { iq: 'Requests', message: 'Messages', 'presence-in': 'Their presence', 'presence-out': 'Your presence' },
    block: 'Block an address', blockSubmit: 'Block', blockHint: 'A person like anna@example.org, one device of theirs with /name behind, or a whole server like example.org.', reasonHint: 'Only you see it.',
    nobody: 'Nobody is blocked', nobodyText: 'Block somebody here, from the menu of a contact, or on a request.', noneFound: 'Nobody blocked matches “{{text}}”', more: 'Show more',
    means: {
      unknown: '{{address}} is offline: this is what was blocked when it was last online.', none: 'The server of {{address}} can neither keep privacy lists nor block addresses.',
      'privacy-lists': '{{address}}: kept on your server in a privacy list, for all your devices.', 'blocking-command': '{{address}}: kept on your server, for all your devices.',
    },
  },
} as const;
