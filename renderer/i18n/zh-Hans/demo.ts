export const demo = {
  demo: {
    lead: '还没有账号？先四处看看吧：这是这台计算机上的一个小世界，不会留下任何东西。', try: '试用演示',
    region: '演示', step: '演示：第 {{number}} 步，共 {{count}} 步', show: '带我去看', back: '上一步', next: '下一步', end: '结束演示',
    steps: {
      write: '写给 Anna。她会按自己的节奏阅读、输入和回复。',
      answer: 'Sam 想看到您何时在线。由您决定对方能看到什么，并看到每种回答的效果。',
      presence: '说明您的状态：告诉所有可以看到您的人、只告诉一个人，或谁也不告诉。',
      privacy: '看看谁能联系到您、依据哪条规则；点按两下就能对一个分组隐身。',
      room: 'Anna、Priya 和 Wei 正在花园里聊天。进去打个招呼吧。',
    },
  },
} as const;
