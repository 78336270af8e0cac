export const lookAlikes = {
  lookAlike: {
    other: '它看起来像 {{other}}，但那是另一个人。', mixed: '此地址混用了不同文字体系的字母：{{scripts}}。',
    ascii: '其服务器的完整写法是',
  },
} as const;
