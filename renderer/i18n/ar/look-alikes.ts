export const lookAlikes = {
  lookAlike: {
    other: 'يشبه هذا {{other}}، وهو شخص آخر.', mixed: 'يخلط هذا العنوان حروفًا من كتابات مختلفة: {{scripts}}.',
    ascii: 'الكتابة الكاملة لخادمه هي',
  },
} as const;
