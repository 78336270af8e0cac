export const receipts = {
  receipts: {
    title: '他人能得知的阅读情况',
    received: '告诉对方消息已送达', receivedHint: '只会告诉可以看到您在线状态的联系人。',
    displayed: '告诉对方我已看到消息', displayedHint: '当消息显示在您正在使用的窗口中时才会告知。只会告诉可以看到您在线状态的联系人。',
    details: '消息进展：{{state}}', written: '写于', unknown: '服务器已收到。只有对方告知时才能知道是否送达。',
  },
} as const;
