export const attach = {
  attach: {
    button: 'إرفاق ملفات', list: 'الملفات المراد إرسالها', remove: 'إزالة {{name}}', preparing: 'جارٍ فحص الملفات…', prepared_zero: 'لا ملفات للإرسال', prepared_one: 'ملف واحد للإرسال', prepared_two: 'ملفان للإرسال', prepared_few: '{{count}} ملفات للإرسال', prepared_many: '{{count}} ملفًا للإرسال', prepared_other: '{{count}} ملف للإرسال',
    cleaning: { 'drawn-anew': 'تُزال بيانات المكان والكاميرا.', 'as-it-is': 'يُرسل كما هو، مع ما فيه من بيانات المكان والكاميرا.' },
    problem: {
      empty: 'الملف {{name}} فارغ.', folder: '{{name}} مجلد. يُرجى وضعه في أرشيف أولًا، أو اختيار الملفات التي فيه.', 'too-large': 'الملف {{name}} أكبر من 100 ميغابايت.',
      'too-many': 'الملف {{name}} زائد عن الحد: يُرسل عشرون ملفًا في المرة.', unreadable: 'لا يمكن قراءة الملف {{name}}.',
    },
    privacy: 'تذهب الملفات إلى خادمك الذي يحفظها غير مشفّرة: يستطيع كل من لديه الرابط جلبها.', sending: 'جارٍ إرسال الملفات…',
    noService: 'لا يمكن إرسال {{name}}: خادمك لا يقبل الملفات، أو لا يمكن قول شيء هناك الآن.', tooLargeThere: 'الملف {{name}} كبير جدًا: يقبل خادمك {{size}} على الأكثر.', refused: 'لم يُرسل {{name}}. {{reason}}',
    sizeAndHost: '{{size}} · من {{host}}', host: 'من {{host}}', open: 'فتح {{name}}', uploading: 'في الطريق إلى الخادم: {{name}}', waiting: 'في انتظار الإرسال', cancel: 'عدم إرسال {{name}}',
  },
} as const;
