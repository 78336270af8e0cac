export const goTo = {
  goTo: { title: '转到', search: '搜索', placeholder: '人、位置或要做的事', results: '结果', shortcuts: '键盘快捷键' },
  shortcuts: {
    title: '键盘快捷键', lead: '点按某一项即可更换按键。F6 在各区域之间切换。', what: '作用', keys: '按键', none: '无按键',
    change: '{{what}}：{{keys}}。更换按键', press: '请按下按键…', how: 'Esc 保持原样，Backspace 清除按键。',
    reserved: '{{keys}} 是编辑时需要的按键。', inUse: '{{keys}} 已被占用：{{what}}。', reset: '全部恢复原样', zoom: '{{bigger}} 和 {{smaller}} 更改文字大小，{{asBefore}} 恢复原样。按住同一个键滚动滚轮也可以。',
    names: {
      'go-to': '转到任意位置', shortcuts: '显示键盘快捷键', settings: '设置', find: '查找联系人和会话',
      'previous-chat': '上一个聊天', 'next-chat': '下一个聊天', 'next-unread': '下一个未读聊天', details: '对方的详情', 'own-window': '在单独的窗口中打开会话',
      'add-contact': '添加联系人', 'write-message': '写单条消息', 'join-room': '加入聊天室', chats: '聊天', contacts: '联系人', requests: '请求', privacy: '隐私',
    },
  },
} as const;
