export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: '链接', title: '指向 {{address}} 的链接', hint: '指向 {{address}} 的链接',
    open: '打开', message: '写单条消息', roster: '添加联系人', subscribe: '请求查看对方的状态', unsubscribe: '不再查看对方的状态', remove: '移除联系人', join: '聊天室',
    openText: '{{address}} 不在您的联系人列表中。您想做什么？',
    subscribeText: '该链接想让您请求查看 {{address}} 的在线状态。对方会被询问，同意后您就能看到。',
    unsubscribeText: '该链接想让您不再查看 {{address}} 的在线状态。对方会得知；想再看到就需要重新请求。',
    filledIn: '这是由链接填写的。请阅读后再继续。',
  },
} as const;
