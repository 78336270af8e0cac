export const settingsTools = {
  findSettings: {
    label: 'البحث عن إعداد', results: 'الإعدادات التي عُثر عليها', none: 'لا إعداد فيه هذه الكلمات. جرّب غيرها.', count_zero: 'لم يُعثر على أي إعداد', count_one: 'عُثر على إعداد واحد', count_two: 'عُثر على إعدادين', count_few: 'عُثر على {{count}} إعدادات', count_many: 'عُثر على {{count}} إعدادًا', count_other: 'عُثر على {{count}} إعداد',
  },
  settingsFile: {
    title: 'الإعدادات في ملف',
    text: 'لاستخدامها على حاسوب آخر أو للاحتفاظ بها. ليس فيه كلمة مرور ولا رسالة، ولا ما يسمّي أحدًا ممن تعرفهم.',
    export: 'تصدير الإعدادات',
    import: 'استيراد الإعدادات',
    choose: 'ملف الإعدادات',
    exported: 'الإعدادات في الملف.',
    imported: 'استُوردت الإعدادات.',
    undone: 'عادت الإعدادات كما كانت.',
    undo: 'التراجع عن الاستيراد',
    preview: 'ما سيغيّره الملف',
    nothing: 'ليس في الملف ما ليس كذلك أصلًا.',
    apply: 'استخدام هذه الإعدادات',
    broken: 'قيم هذه غير ممكنة، فتبقى كما هي:',
    unknown: 'غير معروفة هنا وتُركت:',
    'not-a-file': 'ليس هذا ملف إعدادات Linnet. لم يتغيّر شيء.',
    'other-version': 'كتبت هذا الملف نسخة أخرى من Linnet لا تستطيع هذه قراءتها. لم يتغيّر شيء.',
    changes_zero: 'لن يتغيّر أي إعداد:', changes_one: 'سيتغيّر إعداد واحد:', changes_two: 'سيتغيّر إعدادان:', changes_few: 'ستتغيّر {{count}} إعدادات:', changes_many: 'سيتغيّر {{count}} إعدادًا:', changes_other: 'سيتغيّر {{count}} إعداد:',
    names: {
      language: 'اللغة', theme: 'الألوان', density: 'الكثافة', motion: 'الحركة', fontScale: 'حجم النص', showOffline: 'جهات الاتصال غير المتصلة', listWidth: 'عرض القائمة', contactSort: 'ترتيب جهات الاتصال', presenceToStrangers: 'الحالة لمن هم خارج جهات الاتصال', sendsReceipts: 'الإخبار بوصول الرسائل', sendsDisplayed: 'الإخبار برؤية الرسائل', sendsTyping: 'الإخبار بالكتابة', staysInTray: 'الاستمرار في شريط النظام', startsAtLogin: 'البدء مع الحاسوب', shortcuts: 'اختصارات لوحة المفاتيح', notices: 'الإشعارات', spelling: 'التدقيق الإملائي', presenceRules: 'عند غيابي', timetable: 'الجدول الزمني',
    },
  },
} as const;
