export const privacy = {
  privacy: {
    region: '隐私', lead: '在此屏蔽的人不能给您写消息，不能查看或请求查看您的状态，也不会得知自己被屏蔽。',
    table: '已屏蔽', address: '地址', kinds: '内容', since: '开始时间', reason: '原因', account: '您的账号', action: '取消屏蔽',
    unblock: '取消屏蔽', unblockOne: '取消屏蔽 {{value}}', unblockMany_other: '取消屏蔽所选的 {{count}} 项', select: '选择 {{value}}', selectAll: '全选',
    until: '截止时间', untilUnblocked: '无期限', find: '在已屏蔽中查找', sinceUnknown: '在别处屏蔽',
    block: '屏蔽地址', blockSubmit: '屏蔽', blockHint: '像 anna@example.org 这样的人，后加 /名称 表示其一台设备，或像 example.org 这样的整个服务器。', reasonHint: '只有您能看到。',
    moreChoices: '更多选项', fewerChoices: '更少选项', whom: '针对谁', scope: { jid: '一个地址', group: '一个联系人分组', subscription: '某一类的所有人' },
    ofGroup: '屏蔽联系人分组', ofGroupHint: '其中的所有人，现在和以后。', ofSubscription: '屏蔽某一类的所有人',
    howLong: '持续多久', time: { always: '直到您取消屏蔽', hour: '一小时', tomorrow: '到明天', week: '一周', date: '到您选择的日期' },
    lastDay: '最后一天', badDay: '请选择今天或以后的日期。',
    export: '导出', import: '导入…', importTitle: '导入', importFrom: '来自 {{name}}', fileTooLarge: '该文件太大：一次最多读取 {{count}} 条屏蔽。没有做任何更改。',
    importAdds_other: '将添加 {{count}} 条屏蔽。', importKnown_other: '{{count}} 条已经存在。',
    importBad_other: '{{count}} 行无法使用，将被略过：', importMore_other: '还有 {{count}} 行',
    importSubmit_other: '屏蔽 {{count}} 项',
    badLine: {
      form: '第 {{number}} 行不是 Linnet 写出的屏蔽格式。', address: '第 {{number}} 行没有 XMPP 地址。', subscription: '第 {{number}} 行没有指明订阅类别。', over: '第 {{number}} 行是已到期的屏蔽。',
    },
    nobody: '没有屏蔽任何人', nobodyText: '可以在这里、从联系人的菜单中或在收到请求时屏蔽。', noneFound: '没有与“{{text}}”匹配的已屏蔽者', more: '显示更多',
    means: {
      unknown: '{{address}} 处于离线状态：这是它上次在线时的屏蔽情况。', none: '{{address}} 的服务器既不能保存隐私列表，也不能屏蔽地址。',
      'privacy-lists': '{{address}}：以隐私列表保存在您的服务器上，对您的所有设备有效。', 'blocking-command': '{{address}}：保存在您的服务器上，对您的所有设备有效。',
    },
  },
} as const;
