export const ownWindow = {
  ownWindow: {
    open: '在单独的窗口中打开', openHint: '会话也会留在这里。', gone: '此会话的账号已不在这里。',
    refused: '浏览器不允许打开新窗口。请允许 Linnet 的页面打开窗口，然后重试。',
  },
} as const;
