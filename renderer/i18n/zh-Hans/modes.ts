export const modes = {
  modes: {
    title: '模式', lead: '一段时间内的一个选择，由一个隐私列表实现。无论哪种模式，已屏蔽的人仍被屏蔽。',
    name: { 'contacts-only': '仅限联系人', 'nobody-new': '拒绝新人', invisible: '隐身', 'invisible-to': '对一个分组隐身', 'only-group': '仅限一个分组' },
    nameOf: { 'invisible-to': '对 {{group}} 隐身', 'only-group': '仅限 {{group}}' },
    does: {
      'contacts-only': '不在您联系人中的人，其消息、请求和在线状态不再送达您，您也不能向他们发送任何内容。您的联系人不会察觉。',
      'nobody-new': '不在您联系人中的人不再能联系到您，已与您交谈的人除外。您写给谁，谁就能回复。',
      invisible: '所有人都会看到您下线，但看不到您回来。您仍能看到您的联系人，双方的消息都能送达。',
      'invisible-to': '{{group}} 中的人会看到您下线，但看不到您回来。其他人看到您的方式不变，双方的消息都能送达。',
      'only-group': '只有 {{group}} 中的人能联系到您、看到您。在其他人看来您是离线的，他们发送的内容不会送达。',
    },
    again: '它在这台计算机上一直有效，直到您结束它，重新启动后也是如此。', group: '分组', account: '您的账号', start: '开始', end: '结束', endOf: '结束“{{mode}}”',
    noLists: '{{address}} 的服务器没有隐私列表，而模式要靠它实现。', offline: '{{address}} 必须在线才能开始模式。', noGroups: '您没有联系人在任何分组中。',
    inForce: '“{{mode}}”正在生效', inForceOf: '“{{mode}}”正对 {{address}} 生效', held: '服务器尚未确认您已隐藏。确认之前，不会有人得知您在线。', label: '正在生效',
  },
  gate: {
    title: '谁能通过？', address: '地址', account: '您的账号', hint: '任何人的地址都行：联系人、陌生人、服务器。您的规则对其有何作用会立即显示。', result: '结果', what: '内容', outcome: '结论', rule: '依据',
    kind: {
      'message-in': '对方发给您的消息', 'message-out': '您发给对方的消息', 'iq-in': '对方的程序向您的程序发出的请求', 'iq-out': '您的程序向对方的程序发出的请求',
      'presence-in': '对方发给您的状态', 'presence-out': '您发给对方的状态', 'request-in': '对方想查看您状态的请求', 'request-out': '您想查看对方状态的请求',
    },
    allowed: '可以通过', denied: '会被拦下', list: '依据列表 {{name}}。', noList: '没有正在生效的隐私列表。',
    byRule: '针对 {{whom}} 的规则', byKinds: '针对 {{whom}} 的规则（{{kinds}}）', everybody: '所有人', by: { 'no-list': '没有什么会拦下它', 'fall-through': '没有与之相关的规则', 'own-account': '这是您自己' },
    asOf: '您处于离线状态：这是 {{when}} 的情况。', unread: '正在生效的列表没有完整读取，因此无法判断。',
  },
} as const;
