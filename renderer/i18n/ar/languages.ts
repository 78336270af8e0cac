export const languages = {
  languages: {
    others_zero: 'بلا لغات أخرى', others_one: 'بلغة أخرى', others_two: 'بلغتين أخريين', others_few: 'بـ {{count}} لغات أخرى', others_many: 'بـ {{count}} لغة أخرى', others_other: 'بـ {{count}} لغة أخرى', unnamed: 'لغة غير مذكورة',
    write: 'الكتابة بعدة لغات', legend: 'اللغات', main: 'لغة النص', also: 'وأيضًا', add: 'إضافة لغة', remove: 'إزالة اللغة: {{language}}', text: 'النص: {{language}}', subject: 'الموضوع: {{language}}',
    hint: 'رسالة واحدة بعدة لغات: يُعرض على كل مستلم ما هو بلغته.',
  },
} as const;
