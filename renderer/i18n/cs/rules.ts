/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'Povolit', deny: 'Zakázat' },
    inGroup: 'Všichni ve skupině „{{value}}“', everybodyElse: 'Všichni ostatní',
    subscription: {
      both: 'Všichni, se kterými se vidíte navzájem', from: 'Všichni, kdo jen vidí vás', to: 'Všichni, koho jen vidíte vy', none: 'Všichni, se kterými stav nesdílíte', other: 'Odběr {{value}}',
    },
    what: 'Co', everything: 'Vše', everythingHint: 'V obou směrech; také žádosti o zobrazení stavu.',
    kind: { message: 'Jejich zprávy', iq: 'Požadavky jejich programů', 'presence-in': 'Jejich stav', 'presence-out': 'Váš stav' }, noKinds: 'Zvolte alespoň jedno, nebo vše.',
    line: '{{action}}: {{whom}}. {{kinds}}',
  },
} as const;
