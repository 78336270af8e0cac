/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: '允许', deny: '拒绝' },
    inGroup: '“{{value}}”中的所有人', everybodyElse: '其他所有人',
    subscription: {
      both: '与您互相可见的所有人', from: '只是能看到您的所有人', to: '只是您能看到的所有人', none: '与您互不可见的所有人', other: '订阅 {{value}}',
    },
    what: '内容', everything: '一切', everythingHint: '双向；也包括互相查看的请求。',
    kind: { message: '对方的消息', iq: '对方程序的请求', 'presence-in': '对方的状态', 'presence-out': '您的状态' }, noKinds: '请至少选择一项，或选择“一切”。',
    line: '{{action}}：{{whom}}。{{kinds}}',
  },
} as const;
