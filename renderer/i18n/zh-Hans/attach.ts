export const attach = {
  attach: {
    button: '附加文件', list: '要发送的文件', remove: '去掉 {{name}}', preparing: '正在查看文件…', prepared_other: '{{count}} 个文件待发送',
    cleaning: { 'drawn-anew': '地点和相机数据会被去除。', 'as-it-is': '原样发送，包括其中的地点和相机数据。' },
    problem: {
      empty: '{{name}} 是空的。', folder: '{{name}} 是文件夹。请先将其打包，或选择其中的文件。', 'too-large': '{{name}} 大于 100 MB。',
      'too-many': '{{name}} 超出了数量：一次最多二十个文件。', unreadable: '无法读取 {{name}}。',
    },
    privacy: '文件会发往您的服务器，并以未加密的形式保存：拥有链接的人都能获取。', sending: '正在发送文件…',
    noService: '无法发送 {{name}}：您的服务器不接收文件，或那里目前不能发言。', tooLargeThere: '{{name}} 太大：您的服务器最多接收 {{size}}。', refused: '{{name}} 没有发送。{{reason}}',
    sizeAndHost: '{{size}} · 来自 {{host}}', host: '来自 {{host}}', open: '打开 {{name}}', uploading: '正在传往服务器：{{name}}', waiting: '等待发送', cancel: '不发送 {{name}}',
  },
} as const;
