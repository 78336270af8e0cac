export const spelling = {
  spelling: {
    title: '拼写', isOn: '书写时检查拼写',
    browserHint: '由您的浏览器检查，使用在那里设定的语言。', systemHint: '由这台计算机自带的拼写检查器检查，使用在那里设定的语言。',
    fetchHint: '在您选择语言之前保持关闭。其词典会从 Google 的计算机 {{host}} 获取一次，对方会得知您的地址和该语言；您写的内容不会发往那里。',
    chosen: '检查的语言', remove: '不再检查{{language}}', state: { fetching: '正在获取…', ready: '就绪', failed: '无法获取' }, retry: '重试',
    add: '添加要检查的语言', fetch: '获取并使用', words: '您添加的词', forget: '从词典中移除“{{word}}”',
    here: '检查拼写的语言', allChosen: '所有已选语言', asBrowser: '跟随浏览器',
  },
} as const;
