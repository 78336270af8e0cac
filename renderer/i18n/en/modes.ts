export const modes = {
  modes: {
    title: 'Modes', lead: 'One choice for a while, made of one privacy list. Whoever is blocked stays blocked under each.',
    name: { 'contacts-only': 'Contacts only', 'nobody-new': 'Nobody new', invisible: 'Invisible', 'invisible-to': 'Invisible to a group', 'only-group': 'Only one group' },
    nameOf: { 'invisible-to': 'Invisible to {{group}}', 'only-group': 'Only {{group}}' },
    does: {
      'contacts-only': 'Messages, requests and presence of people who are not among your contacts no longer reach you, and you can send them nothing. Your contacts notice nothing.',
      'nobody-new': 'People who are not among your contacts no longer reach you, except those you talk with already. Whoever you write to can answer.',
      invisible: 'Everybody sees you go offline and nobody sees you come back. You still see your contacts, and messages go both ways.',
      'invisible-to': 'Whoever is in {{group}} sees you go offline and not come back. Everybody else sees you as before, and messages go both ways.',
      'only-group': 'Only whoever is in {{group}} can reach you and see you. To everybody else you seem offline, and what they send does not come.',
    },
    again: 'It holds on this computer until you end it, also after a restart.', group: 'Group', account: 'Your account', start: 'Start', end: 'End', endOf: 'End {{mode}}',
    noLists: 'The server of {{address}} has no privacy lists, which modes are made of.', offline: '{{address}} must be online for a mode to start.', noGroups: 'None of your contacts is in a group.',
    inForce: '{{mode}} is in force', inForceOf: '{{mode}} is in force for {{address}}', held: 'The server has not confirmed that you are hidden. Until it does, nobody is told that you are there.', label: 'In force',
  },
  gate: {
    title: 'Who gets through?', address: 'Address', account: 'Your account', hint: 'Anybody’s: a contact, a stranger, a server. What your rules do to them shows at once.', result: 'Result', what: 'What', outcome: 'Outcome', rule: 'Because of',
    kind: {
      'message-in': 'Their messages to you', 'message-out': 'Your messages to them', 'iq-in': 'Their programs’ requests to yours', 'iq-out': 'Your program’s requests to theirs',
      'presence-in': 'Their presence to you', 'presence-out': 'Your presence to them', 'request-in': 'Their wish to see your presence', 'request-out': 'Your wish to see their presence',
    },
    allowed: 'Gets through', denied: 'Is stopped', list: 'By the list {{name}}.', noList: 'No privacy list is in force.',
    byRule: 'the rule for {{whom}}', byKinds: 'the rule for {{whom}} ({{kinds}})', everybody: 'everybody', by: { 'no-list': 'nothing stops it', 'fall-through': 'no rule is about it', 'own-account': 'it is yourself' },
    asOf: 'You are offline: this is how it was on {{when}}.', unread: 'The list in force was not read whole, so this cannot be said.',
  },
} as const;
