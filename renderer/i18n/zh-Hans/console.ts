export const xmlConsole = {
  console: {
    title: 'XML 控制台', account: '账号', show: '显示', all: '所有节', kinds: { message: '消息', presence: '在线状态', iq: '请求与应答' }, clear: '清空',
    log: '节', in: '已接收', out: '已发送', nothing: '从现在起经过的内容会显示在这里，不会保存。', cut: '…已截断',
    left_other: '更早的 {{count}} 个节不再显示。',
    stanza: '节', hint: '原样发送：message、presence 或 iq，一个或多个。', send: '发送节', malformed: '这不是完好的 XML，或含有 message、presence 和 iq 以外的内容。',
  },
} as const;
