import type { DesktopCatalogue, PluralCategory } from '../catalogue.ts';

/** What the program says outside its page: the tray and its menu, and the system's own dialogs. */
export const desktop = {
  tray: {
    app: 'Linnet',
    title: 'Linnet: {{presence}}', titleUnread_zero: 'Linnet: {{presence}}، لا رسائل غير مقروءة', titleUnread_one: 'Linnet: {{presence}}، رسالة واحدة غير مقروءة', titleUnread_two: 'Linnet: {{presence}}، رسالتان غير مقروءتين', titleUnread_few: 'Linnet: {{presence}}، {{count}} رسائل غير مقروءة', titleUnread_many: 'Linnet: {{presence}}، {{count}} رسالة غير مقروءة', titleUnread_other: 'Linnet: {{presence}}، {{count}} رسالة غير مقروءة',
    presence: 'حالتي', status: 'رسالة الحالة', noStatus: 'بلا', accounts: 'الحسابات', account: '{{address}}: {{presence}}',
    unread: '{{name}} ({{count}})', more_zero: 'ولا محادثات أخرى', more_one: 'ومحادثة أخرى', more_two: 'ومحادثتان أخريان', more_few: 'و{{count}} محادثات أخرى', more_many: 'و{{count}} محادثة أخرى', more_other: 'و{{count}} محادثة أخرى',
    show: 'إظهار Linnet', hide: 'إخفاء Linnet', quit: 'إنهاء Linnet', muteHour: 'كتم لمدة ساعة', muteDay: 'كتم حتى الغد', unmute: 'إلغاء الكتم', stays: 'المتابعة هنا عند إغلاق النافذة', invisibleReason: '{{label}} (خادمك لا يدعم ذلك)',
  },
  notice: {
    reply: 'رد', markRead: 'تعليم كمقروءة', unread_zero: 'لا رسائل غير مقروءة', unread_one: 'رسالة واحدة غير مقروءة', unread_two: 'رسالتان غير مقروءتين', unread_few: '{{count}} رسائل غير مقروءة', unread_many: '{{count}} رسالة غير مقروءة', unread_other: '{{count}} رسالة غير مقروءة',
    several: '{{name}}: غير المقروء {{count}}', inRoom: '{{sender}}: {{body}}', headline: 'إعلان من {{name}}', normal: 'رسالة من {{name}}',
    requests: 'يريد شخص لا تعرفه التواصل معك', digest_zero: 'لا رسائل (الدردشات: {{conversations}})', digest_one: 'رسالة واحدة (الدردشات: {{conversations}})', digest_two: 'رسالتان (الدردشات: {{conversations}})', digest_few: '{{count}} رسائل (الدردشات: {{conversations}})', digest_many: '{{count}} رسالة (الدردشات: {{conversations}})', digest_other: '{{count}} رسالة (الدردشات: {{conversations}})',
  },
  textMenu: {
    noSuggestion: 'لا اقتراحات', learn: 'إضافة «{{word}}» إلى القاموس', undo: 'تراجع', redo: 'إعادة', cut: 'قص', copy: 'نسخ', paste: 'لصق', selectAll: 'تحديد الكل',
  },
  menu: {
    edit: 'تحرير', window: 'نافذة', minimize: 'تصغير', zoom: 'تكبير أو تصغير', close: 'إغلاق', front: 'إحضار الكل إلى الأمام', delete: 'حذف',
    pasteAndMatchStyle: 'لصق مع مطابقة النمط', about: 'حول Linnet', services: 'الخدمات', hideOthers: 'إخفاء الآخرين', unhide: 'إظهار الكل', speech: 'النطق', startSpeaking: 'بدء النطق',
    stopSpeaking: 'إيقاف النطق', substitutions: 'الاستبدالات', showSubstitutions: 'إظهار الاستبدالات', toggleSmartQuotes: 'علامات اقتباس ذكية', toggleSmartDashes: 'شرطات ذكية', toggleTextReplacement: 'استبدال النص',
  },
  closing: {
    message: 'يستمر Linnet في شريط النظام.', detail: 'يستمر وصول الرسائل، وتراك جهات اتصالك. للعودة يكفي النقر على الأيقونة في شريط النظام، ومن قائمتها يمكن إنهاء Linnet.',
    keep: 'المتابعة في شريط النظام', quit: 'إنهاء Linnet',
  },
} as const satisfies DesktopCatalogue<PluralCategory>;
