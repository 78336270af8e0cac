export const privacy = {
  privacy: {
    region: 'Privacy', lead: 'Who is blocked here cannot write to you, see your presence or ask for it, and is not told that they are blocked.',
    table: 'Blocked', address: 'Address', kinds: 'What', since: 'Since', reason: 'Reason', account: 'Your account', action: 'Unblock',
    unblock: 'Unblock', unblockOne: 'Unblock {{value}}', unblockMany_one: 'Unblock {{count}} selected', unblockMany_other: 'Unblock {{count}} selected', select: 'Select {{value}}', selectAll: 'Select all',
    until: 'Until', untilUnblocked: 'No end', find: 'Find in the blocked', sinceUnknown: 'Blocked elsewhere',
    block: 'Block an address', blockSubmit: 'Block', blockHint: 'A person like anna@example.org, one device of theirs with /name behind, or a whole server like example.org.', reasonHint: 'Only you see it.',
    moreChoices: 'More choices', fewerChoices: 'Fewer choices', whom: 'Whom', scope: { jid: 'An address', group: 'A contact group', subscription: 'Everybody of one kind' },
    ofGroup: 'Block a contact group', ofGroupHint: 'Everybody in it, now and later.', ofSubscription: 'Block everybody of one kind',
    howLong: 'For how long', time: { always: 'Until you unblock them', hour: 'For an hour', tomorrow: 'Until tomorrow', week: 'For a week', date: 'Until a day of your choice' },
    lastDay: 'Last day', badDay: 'Choose today or a later day.',
    export: 'Export', import: 'Import…', importTitle: 'Import', importFrom: 'From {{name}}', fileTooLarge: 'That file is too large: at most {{count}} blocks can be read at once. Nothing was changed.',
    importAdds_one: '{{count}} block would be added.', importAdds_other: '{{count}} blocks would be added.', importKnown_one: '{{count}} is there already.', importKnown_other: '{{count}} are there already.',
    importBad_one: '{{count}} line cannot be used and is left out:', importBad_other: '{{count}} lines cannot be used and are left out:', importMore_one: 'and {{count}} more', importMore_other: 'and {{count}} more',
    importSubmit_one: 'Block {{count}}', importSubmit_other: 'Block {{count}}',
    badLine: {
      form: 'Line {{number}} is not a block as Linnet writes them.', address: 'Line {{number}} holds no XMPP address.', subscription: 'Line {{number}} names no kind of subscription.', over: 'Line {{number}} is a block that is over.',
    },
    nobody: 'Nobody is blocked', nobodyText: 'Block somebody here, from the menu of a contact, or on a request.', noneFound: 'Nobody blocked matches “{{text}}”', more: 'Show more',
    means: {
      unknown: '{{address}} is offline: this is what was blocked when it was last online.', none: 'The server of {{address}} can neither keep privacy lists nor block addresses.',
      'privacy-lists': '{{address}}: kept on your server in a privacy list, for all your devices.', 'blocking-command': '{{address}}: kept on your server, for all your devices.',
    },
  },
} as const;
