export const settingsTools = {
  findSettings: {
    label: '查找设置', results: '找到的设置', none: '没有设置包含这些词。请换别的词。', count_other: '找到 {{count}} 项设置',
  },
  settingsFile: {
    title: '设置文件',
    text: '用于另一台电脑，或留作保存。其中没有密码，没有消息，也没有提到您认识的人。',
    export: '导出设置',
    import: '导入设置',
    choose: '设置文件',
    exported: '设置已写入文件。',
    imported: '设置已导入。',
    undone: '设置已恢复原样。',
    undo: '撤销导入',
    preview: '此文件会更改的内容',
    nothing: '文件中没有与现在不同的内容。',
    apply: '使用这些设置',
    broken: '以下各项的值不可能成立，将保持原样：',
    unknown: '此处不认识，已略过：',
    'not-a-file': '这不是 Linnet 的设置文件。没有更改任何内容。',
    'other-version': '此文件由另一版本的 Linnet 写成，本版本无法读取。没有更改任何内容。',
    changes_other: '{{count}} 项设置会更改：',
    names: {
      language: '语言', theme: '颜色', density: '密度', motion: '动态效果', fontScale: '文字大小', showOffline: '离线的联系人', listWidth: '列表宽度', contactSort: '联系人的顺序', presenceToStrangers: '向联系人以外的人显示状态', sendsReceipts: '告知消息已送达', sendsDisplayed: '告知消息已被看到', sendsTyping: '告知正在输入', staysInTray: '留在托盘中运行', startsAtLogin: '随电脑启动', shortcuts: '键盘快捷键', notices: '通知', spelling: '拼写', presenceRules: '我不在时', timetable: '时间表',
    },
  },
} as const;
