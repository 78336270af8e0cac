/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'Allow', deny: 'Deny' },
    inGroup: 'Everybody in “{{value}}”', everybodyElse: 'Everybody else',
    subscription: {
      both: 'Everybody who sees you and whom you see', from: 'Everybody who sees you only', to: 'Everybody whom you see only', none: 'Everybody with whom you share no presence', other: 'Subscription {{value}}',
    },
    what: 'What', everything: 'Everything', everythingHint: 'In both directions; also requests to see each other.',
    kind: { message: 'Their messages', iq: 'Requests of their programs', 'presence-in': 'Their presence', 'presence-out': 'Your presence' }, noKinds: 'Choose at least one, or everything.',
    line: '{{action}}: {{whom}}. {{kinds}}',
  },
} as const;
