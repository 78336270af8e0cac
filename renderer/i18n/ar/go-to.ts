export const goTo = {
  goTo: { title: 'الانتقال إلى', search: 'بحث', placeholder: 'شخص أو مكان أو شيء تريد فعله', results: 'النتائج', shortcuts: 'اختصارات لوحة المفاتيح' },
  shortcuts: {
    title: 'اختصارات لوحة المفاتيح', lead: 'يمكنك الضغط على اختصار لإعطائه مفاتيح أخرى. ينتقل F6 من منطقة إلى أخرى.', what: 'ما يفعله', keys: 'المفاتيح', none: 'بلا مفاتيح',
    change: '{{what}}: {{keys}}. تغيير المفاتيح', press: 'يُرجى ضغط المفاتيح…', how: 'يتركها Escape كما هي، ويزيلها Backspace.',
    reserved: '{{keys}} لازم للكتابة والتعديل.', inUse: '{{keys}} مستخدم بالفعل: {{what}}.', reset: 'إعادة الكل كما كان',
    names: {
      'go-to': 'الانتقال إلى أي شيء', shortcuts: 'عرض اختصارات لوحة المفاتيح', settings: 'الإعدادات', find: 'البحث في جهات الاتصال والمحادثات',
      'previous-chat': 'الدردشة السابقة', 'next-chat': 'الدردشة التالية', 'next-unread': 'الدردشة غير المقروءة التالية', details: 'تفاصيل الشخص',
      'add-contact': 'إضافة جهة اتصال', 'write-message': 'كتابة رسالة منفردة', 'join-room': 'الانضمام إلى غرفة', chats: 'الدردشات', contacts: 'جهات الاتصال', requests: 'الطلبات', privacy: 'الخصوصية',
    },
  },
} as const;
