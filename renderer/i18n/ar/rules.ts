/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'سماح', deny: 'منع' },
    inGroup: 'كل من في «{{value}}»', everybodyElse: 'كل الآخرين',
    subscription: {
      both: 'كل من بينك وبينهم رؤية متبادلة', from: 'كل من يراك فقط', to: 'كل من تراه فقط', none: 'كل من لا رؤية بينك وبينهم', other: 'الاشتراك {{value}}',
    },
    what: 'ماذا', everything: 'كل شيء', everythingHint: 'في الاتجاهين؛ وأيضًا طلبات رؤية الحالة.',
    kind: { message: 'رسائلهم', iq: 'طلبات برامجهم', 'presence-in': 'حالتهم', 'presence-out': 'حالتك' }, noKinds: 'يُرجى اختيار واحد على الأقل، أو كل شيء.',
    line: '{{action}}: {{whom}}. {{kinds}}',
  },
} as const;
