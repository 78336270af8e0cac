import type { DesktopCatalogue } from '../catalogue.ts';

/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet：{{presence}}', titleUnread_other: 'Linnet：{{presence}}，{{count}} 条未读',
    presence: '我的状态', status: '状态消息', noStatus: '无', accounts: '账号', account: '{{address}}：{{presence}}',
    unread: '{{name}}（{{count}}）', more_other: '还有 {{count}} 个',
    show: '显示 Linnet', hide: '隐藏 Linnet', quit: '退出 Linnet', muteHour: '静音一小时', muteDay: '静音到明天', unmute: '取消静音', stays: '关闭窗口后继续在此运行', invisibleReason: '{{label}}（您的服务器不支持）',
  },
  notice: {
    reply: '回复', markRead: '标为已读', unread_other: '{{count}} 条未读',
    several: '{{name}}：{{count}} 条未读', inRoom: '{{sender}}：{{body}}', headline: '{{name}} 的通告', normal: '{{name}} 发来的消息',
    requests: '有您不认识的人想联系您', digest_other: '{{conversations}} 个聊天中有 {{count}} 条消息',
  },
  textMenu: {
    noSuggestion: '没有建议', learn: '将“{{word}}”添加到词典', undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选',
  },
  menu: {
    edit: '编辑', window: '窗口', minimize: '最小化', zoom: '缩放', close: '关闭', front: '全部置于前台', delete: '删除',
    pasteAndMatchStyle: '粘贴并匹配样式', about: '关于 Linnet', services: '服务', hideOthers: '隐藏其他', unhide: '全部显示', speech: '语音', startSpeaking: '开始朗读',
    stopSpeaking: '停止朗读', substitutions: '替换', showSubstitutions: '显示替换', toggleSmartQuotes: '智能引号', toggleSmartDashes: '智能破折号', toggleTextReplacement: '文本替换',
  },
  closing: {
    message: 'Linnet 会继续在托盘中运行。', detail: '消息会继续接收，您的联系人也能看到您。点按托盘图标即可返回；在其菜单中可退出 Linnet。',
    keep: '继续在托盘中运行', quit: '退出 Linnet',
  },
} as const satisfies DesktopCatalogue<'other'>;
