/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'Zulassen', deny: 'Abweisen' },
    inGroup: 'Alle in „{{value}}“', everybodyElse: 'Alle anderen',
    subscription: {
      both: 'Alle, die dich sehen und die du siehst', from: 'Alle, die nur dich sehen', to: 'Alle, die nur du siehst', none: 'Alle, mit denen du keinen Status teilst', other: 'Abonnement {{value}}',
    },
    what: 'Was', everything: 'Alles', everythingHint: 'In beide Richtungen; auch Anfragen, einander zu sehen.',
    kind: { message: 'Nachrichten von dort', iq: 'Anfragen der Programme dort', 'presence-in': 'Status von dort', 'presence-out': 'Dein Status' }, noKinds: 'Wähle mindestens eines oder alles.',
    line: '{{action}}: {{whom}}. {{kinds}}',
  },
} as const;
