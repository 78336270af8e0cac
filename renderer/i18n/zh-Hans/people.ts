export const people = {
  contacts: {
    tree: '联系人', find: '查找联系人和会话', findPlaceholder: '搜索', add: '添加联系人',
    group: '{{group}}，{{total}} 人中 {{online}} 人在线', count: '{{online}}/{{total}}', ungrouped: '联系人', otherContacts: '其他联系人',
    row: '{{name}}，{{presence}}', rowStatus: '{{name}}，{{presence}}，{{status}}', rowUnread_other: '{{row}}，{{count}} 条未读',
    asking: '等待对方批准', blocked: '已屏蔽',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: '等待中的更改', add: '上线后添加', change: '更改尚未发送', remove: '上线后移除',
      problem: '您的更改未被接受', insist: '仍要更改', insistHint: '会覆盖另一台设备所做的更改。', giveUp: '放弃更改', giveUpHint: '联系人保持服务器上的样子。',
    },
  },
  contactMenu: {
    open: '打开聊天', write: '发送单条消息', edit: '编辑联系人', groups: '分组', profile: '显示个人资料', askPresence: '请求查看对方的状态', letSee: '允许对方查看我的状态',
    stopLetting: '不再允许对方查看我的状态', stopSeeing: '不再查看对方的状态', block: '屏蔽', unblock: '取消屏蔽', remove: '移除', addContact: '添加联系人',
    direct: '向对方发送我的状态', directHint: '对方会看到您的状态和每次变化，直到您离线。', takeBack: '收回我的状态', takeBackHint: '您曾直接告知对方。',
    directGroup: '向此分组发送我的状态',
  },
  addContact: {
    title: '添加联系人', address: '地址', name: '名称', groups: '分组', note: '给对方的留言', account: '账号', submit: '添加',
    lead: '会询问对方是否允许您看到其何时在线。', namePlaceholder: '您对其的称呼', addressPlaceholder: 'anna@example.org',
    groupsHint: '选择一个分组或输入新的分组；多个分组以逗号分隔。', groupSuggestions: '分组', showGroups: '显示分组', noteHint: '对方会连同您的请求一起看到。', removeGroup: '移出 {{group}}',
  },
  editContact: { title: '编辑 {{name}}', groupsTitle: '{{name}} 的分组', noGroups: '不在任何分组中', newGroup: '新分组' },
  groupMenu: { rename: '重命名分组', collapse: '折叠', expand: '展开', message: '给全体发消息', block: '屏蔽分组', blockReason: '这需要能保存隐私列表的服务器。' },
  messageGroup: {
    title: '给 {{group}} 全体的消息', who: '接收者',
    lead_other: '{{count}} 位联系人会各自在与您的会话中单独收到。',
    send_other: '发送给 {{count}} 位联系人', progress: '已完成 {{done}}，共 {{total}}…',
    partly_other: '{{count}} 位联系人没有收到。可以再次发送。',
  },
  renameGroup: {
    title: '重命名 {{group}}', name: '分组名称', submit: '重命名',
    lead_other: '其中有 {{count}} 位联系人。他们的条目会在您使用的每台计算机上更改。',
    joins: '已有这样的分组：两者会合二为一。', empty: '请输入名称。', progress: '已更改 {{done}}，共 {{total}}…',
    partly: '已更改 {{done}}，共 {{total}}。以下联系人仍在 {{group}} 中：', again: '重试这些',
  },
  nestGroup: {
    entry: '放入另一个分组', title: '将 {{group}} 放入另一个分组', into: '放入', outermost: '不在分组中：最外层', submit: '放入', instead: '放在里面',
    lead: '该分组会连同其联系人和其中的所有分组一起移动。您可以撤销。',
    delimiter: '名称之间的符号', delimiterHint: '这是此账号的第一个嵌套分组：各级名称由此符号连接，其他程序可能会显示它。一个或多个符号，但不能是单个字母或数字。',
    badDelimiter: '请输入一个或多个符号，但不能是单个字母或数字。',
  },
  removeContact: {
    title: '移除 {{name}} 吗？', text: '{{address}} 会从您使用的每台计算机的联系人列表中移除。您不再看到对方的状态，对方也不再看到您的状态。会话保留在这台计算机上。', submit: '移除',
  },
  contactProfile: {
    title: '{{name}} 的个人资料', address: '地址', copyAddress: '复制地址', presence: '在线状态', resources: '登录的设备', groups: '分组', account: '您的账号', priority: '优先级 {{priority}}', since: '自 {{time}} 起{{state}}', noResource: '未命名设备', notContact: '不在您的联系人中', lastStatus: '最后的状态消息：{{status}}', presenceError: '对方的服务器说：{{reason}}。', newAddress: '改为添加 {{address}}…', newAddressHint: '只有对方才能告诉您这个地址是否真的属于对方。',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: '你们互相能看到对方的状态。',
    to: '您能看到对方的状态；对方看不到您的。', 'to-in': '您能看到对方的状态，对方请求查看您的。',
    from: '对方能看到您的状态；您看不到对方的。', 'from-out': '对方能看到您的状态。您已请求查看对方的，正在等待答复。',
    none: '你们互相看不到对方的状态。', 'none-out': '您已请求查看对方的状态，正在等待答复。',
    'none-in': '对方请求查看您的状态。', 'none-out-in': '你们都已请求查看对方的状态。',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: '谁能看到谁',
    ask: '会询问对方。对方同意后，您就能看到其状态。', askAgain: '再询问对方一次。',
    withdraw: '收回您的请求。', withdrawButton: '收回请求', askAgainButton: '再次请求',
    stopSeeing: '对方会得知。想再看到就需要重新请求。',
    approve: '对方请求过。对方将看到您何时在线。',
    stopLetting: '对方会得知，并看到您为离线。想再看到您就需要重新请求。',
    allow: '对方一旦请求就能看到您何时在线；不会再询问您。', allowButton: '无需询问即允许对方查看',
    allowed: '对方一旦请求就能看到您的状态。', disallow: '对方需要再次向您请求。', disallowButton: '未经询问不再允许对方',
    outOfStep: { forbidden: '您的列表显示您能看到对方，而对方的服务器显示您不可以。请再次请求：这样两边就一致了。', 'not-authorized': '您的列表显示您能看到对方，而对方的服务器显示对方尚未答复您的请求。您可以再次请求。' },
    mustAsk: '只有对方才能请求查看您的状态。',
  },
  happened: {
    heading: '发生过的事',
    added: '已添加到您的联系人。', removed: '已从您的联系人中移除。',
    'we-asked': '您请求查看对方的状态。', 'we-approved': '您允许对方查看您的状态。', 'we-denied': '您拒绝了对方的请求。',
    'we-withdrew': '您收回了请求。', 'we-stopped-looking': '您不再查看对方的状态。', 'we-stopped-showing': '您不再允许对方查看您的状态。',
    'we-allowed': '您允许对方无需询问即可查看您的状态。', 'we-disallowed': '您不再允许对方未经询问就查看。',
    'they-asked': '对方请求查看您的状态。', 'they-approved': '对方接受了您的请求：您能看到对方的状态。', 'they-denied': '对方拒绝了您的请求。',
    'they-withdrew': '对方收回了请求。', 'they-stopped-looking': '对方不再查看您的状态。', 'they-stopped-showing': '对方不再允许您查看其状态。',
    'they-left': '对方结束了双向关系：双方都不再看到彼此的状态。',
    'asking-ended': '您的请求已结束。', 'seeing-ended': '您不再看到对方的状态。', 'showing-ended': '对方不再看到您的状态。',
  },
  news: { region: '动态', dismiss: '忽略 {{name}} 的动态', dismissAll_other: '忽略全部 {{count}} 条' },
  requests: {
    region: '请求', item: '{{address}} 想查看您的状态', approve: '批准', approveAndAdd: '批准并添加', deny: '拒绝', block: '屏蔽',
    calls: '自称', all: '全选', selected_other: '已选择 {{count}} 项', showAll: '显示所有请求', select: '选择 {{address}}',
    forAccount: '对 {{address}}', list: '谁在请求', naming: '名称和分组',
    wrote: '{{address}} 给您写了消息', read_other: '阅读 {{count}} 条消息', show: '显示对方写的内容',
    stranger: '你们还不认识。在您回复或写消息之前，对方不会得知您的任何情况。', strangerRegion: '消息请求',
  },
  conversations: {
    list: '会话', heading: '聊天', you: '您：{{text}}', said: '{{nick}}：{{text}}', unread_other: '{{count}} 条未读', row: '{{name}}', failed: '未发送', found: '找到的会话', messagesFound: '找到的消息', moreFound: '显示更多', searching: '正在搜索…', draft: '草稿：{{text}}',
  },
} as const;
