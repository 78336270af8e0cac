/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: '有新消息时通知我', isOnHint: '已显示在屏幕上的消息不会通知；“请勿打扰”期间也不会通知。',
    showsText: '显示消息内容', showsTextHint: '屏幕锁定时绝不显示。', hasSound: '播放声音',
    browser: '此浏览器的通知', allow: '允许此浏览器显示通知',
    permission: {
      default: '浏览器会询问您一次是否允许 Linnet。只有打开着 Linnet 页面时才会有通知。', granted: '打开着 Linnet 页面时，此浏览器会显示通知。它不会告知 Linnet 屏幕何时锁定。',
      denied: '此浏览器不显示 Linnet 的通知。可在浏览器针对此页面的设置中更改。',
    },
    sounds: '声音', soundOf: { message: '新消息', mention: '提到您或含有关键词', single: '通告或单条消息' }, play: '播放：{{label}}',
    sound: { drop: '水滴', chime: '风铃', knock: '敲门', chirp: '鸟鸣', bell: '铃声', none: '无声' },
    keywords: '关键词', keywordsHint: '含有其中某个词的消息在聊天室中也会通知，在您不要通知的地方也会通知。', keyword: '词', addKeyword: '添加词', removeKeyword: '移除词“{{word}}”',
    quiet: '安静时段', quietHint: '这段时间内不会通知，您设为“总是”的除外。', addQuiet: '添加安静时段', quietHours: '安静时段 {{number}}', removeQuiet: '移除安静时段 {{number}}',
    rules: '联系人、聊天室和分组', rulesHint: '要进行设置，请在联系人或分组的菜单中选择“通知”，或点按聊天室的铃铛。', noRules: '没有任何设置：一切都会通知，聊天室中只通知提到您的消息。',
    toUsual: '恢复照常：{{name}}', group: '分组 {{name}}',
    entry: '通知', entryHint: '总是、从不或暂停一段时间', of: '{{name}} 的通知', which: '通知我', whichGroup: '其联系人的消息通知我',
    level: { usual: '照常', always: '总是', mentions: '提到我时', never: '从不' },
    levelHint: {
      usual: '聊天中的每条消息，聊天室中提到您的消息。', always: '每条消息，安静时段也是如此。', mentions: '提到您或含有您的某个关键词的消息。', never: '只有含有您的某个关键词的消息。',
    },
    forAWhile: '暂停一段时间', hour: '一小时', untilTomorrow: '到明天', until: '{{level}}，到 {{time}} 为止',
    why: '为什么有通知，或没有通知？', whyHint: 'Linnet 启动以来的最新消息，以及决定的依据。不会为此保留消息内容。', whyNone: 'Linnet 启动以来还没有收到任何消息。', refresh: '再看一次',
    when: '时间', from: '来自', outcome: '通知', because: '原因', told: '是', silent: '否',
    reason: {
      'on-screen': '您当时正在看', off: '通知已关闭', muted: '通知已静音', dnd: '您当时处于“请勿打扰”', 'conversation-always': '总是通知',
      'group-always': '分组 {{which}} 总是通知', 'quiet-hours': '它在安静时段到达', keyword: '它含有词“{{which}}”', 'conversation-never': '从不通知', mention: '它提到了您',
      'conversation-mentions': '只在提到您时通知', 'group-never': '分组 {{which}} 从不通知', room: '聊天室中只通知提到您的消息', usual: '照常',
    },
  },
} as const;
