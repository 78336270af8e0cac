export const xmlConsole = {
  console: {
    title: 'وحدة تحكم XML', account: 'الحساب', show: 'العرض', all: 'كل المقاطع', kinds: { message: 'الرسائل', presence: 'الحالة', iq: 'الطلبات والأجوبة' }, clear: 'مسح',
    log: 'المقاطع', in: 'وارد', out: 'صادر', nothing: 'يظهر هنا ما يمر من الآن فصاعدًا. لا يُحفظ منه شيء.', cut: '… مقتطع',
    left_zero: 'لا مقاطع أقدم مخفية.', left_one: 'لم يعد يُعرض مقطع واحد أقدم.', left_two: 'لم يعد يُعرض مقطعان أقدم.', left_few: 'لم تعد تُعرض {{count}} مقاطع أقدم.', left_many: 'لم يعد يُعرض {{count}} مقطعًا أقدم.', left_other: 'لم يعد يُعرض {{count}} مقطع أقدم.',
    stanza: 'المقطع', hint: 'يُرسل كما هو: message أو presence أو iq، واحد أو أكثر.', send: 'إرسال المقطع', malformed: 'هذا ليس XML سليمًا، أو هو شيء غير message وpresence وiq.',
  },
} as const;
