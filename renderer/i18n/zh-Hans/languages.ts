export const languages = {
  languages: {
    others_other: '以另外 {{count}} 种语言', unnamed: '未注明语言',
    write: '用多种语言书写', legend: '语言', main: '正文语言', also: '另有', add: '添加语言', remove: '去掉{{language}}', text: '{{language}}正文', subject: '{{language}}主题',
    hint: '一条消息，多种语言：收件人看到的是自己的语言。',
  },
} as const;
