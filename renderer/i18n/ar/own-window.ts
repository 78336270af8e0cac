export const ownWindow = {
  ownWindow: {
    open: 'فتح في نافذة مستقلة', openHint: 'تبقى المحادثة هنا أيضًا.', gone: 'لم يعد حساب هذه المحادثة هنا.',
    refused: 'لم يسمح المتصفح بنافذة جديدة. اسمح لصفحة Linnet بفتح النوافذ ثم حاول من جديد.',
  },
} as const;
