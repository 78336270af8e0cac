export const singles = {
  headlines: {
    region: '通告', rail_other: '通告，{{count}} 条未读', list: '按时间排列的通告', item: '{{name}}，{{time}}',
    emptyTitle: '没有通告', emptyText: '无需回复的新闻、提醒和其他公告会显示在这里。', title: '{{name}} 的通告',
  },
  messages: {
    region: '单条消息', rail_other: '单条消息，{{count}} 条未读', list: '按时间排列的消息', write: '写单条消息', older: '显示更早的',
    from: '{{name}} 发来的消息', to: '发给 {{name}} 的消息', rowTo: '给 {{name}}', noSubject: '没有主题', unread: '未读', reply: '回复',
    emptyTitle: '没有消息', emptyText: '像信件一样独立的消息会显示在这里。会话在“聊天”中。',
    toField: '收件人', subject: '主题', message: '消息', send: '发送', account: '发件账号', lead: '它会像信件一样送达对方，不进入你们的会话。', replySubject: '回复：{{subject}}',
  },
} as const;
