export const updates = {
  updates: {
    title: '新版本', look: '检查更新', again: '再次检查', install: '重启并安装',
    hint: '会询问 {{host}}，对方由此会看到你的地址。Linnet 从不自行询问。',
    state: { idle: '尚未检查。', looking: '正在检查…', newest: '这已是最新版本。', downloading: '正在下载版本 {{version}}：{{percent}} %', ready: '版本 {{version}} 已就绪，将在下次重启时安装。' },
    problem: {
      unreachable: '无法获取。请检查网络后再试。', 'not-trusted': '应答的计算机没有证明其身份。没有下载任何内容。',
      'not-genuine': '所提供的内容没有 Linnet 维护者的签名。没有下载任何内容。',
      damaged: '下载的内容与签名的内容不符，已被丢弃。', 'not-installed': '无法安装：此 Linnet 不是从已安装的软件包启动的。',
    },
  },
} as const;
