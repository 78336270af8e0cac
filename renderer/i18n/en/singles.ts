export const singles = {
  headlines: {
    region: 'Headlines', rail_one: 'Headlines, {{count}} unread', rail_other: 'Headlines, {{count}} unread', list: 'Headlines by time', item: '{{name}}, {{time}}',
    emptyTitle: 'No headlines', emptyText: 'News, alerts and other announcements that want no answer appear here.', title: 'Headline from {{name}}',
  },
  messages: {
    region: 'Messages', rail_one: 'Messages, {{count}} unread', rail_other: 'Messages, {{count}} unread', list: 'Messages by time', write: 'Write a message', older: 'Show older',
    from: 'Message from {{name}}', to: 'Message to {{name}}', rowTo: 'To {{name}}', noSubject: 'No subject', unread: 'Unread', reply: 'Reply',
    emptyTitle: 'No messages', emptyText: 'Messages that stand by themselves, like a letter, appear here. Conversations are under Chats.',
    toField: 'To', subject: 'Subject', message: 'Message', send: 'Send', account: 'From', lead: 'It reaches them like a letter, outside of your conversation.', replySubject: 'Re: {{subject}}',
  },
} as const;
