/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'إشعاري بالرسائل الجديدة', isOnHint: 'ليس بما هو ظاهر على الشاشة، ولا أثناء «عدم الإزعاج».',
    showsText: 'عرض نص الرسالة', showsTextHint: 'لا يُعرض أبدًا أثناء قفل الشاشة.', hasSound: 'مع صوت',
    browser: 'إشعارات هذا المتصفح', allow: 'السماح لهذا المتصفح بعرض الإشعارات',
    permission: {
      default: 'يسألك المتصفح مرة واحدة إن كان يُسمح لـ Linnet بذلك. تصل الإشعارات ما دامت صفحة Linnet مفتوحة.', granted: 'يعرضها هذا المتصفح ما دامت صفحة Linnet مفتوحة. وهو لا يُعلم Linnet بقفل الشاشة.',
      denied: 'لا يعرض هذا المتصفح إشعارات Linnet. يمكن تغيير ذلك في إعداداته الخاصة بهذه الصفحة.',
    },
    sounds: 'الأصوات', soundOf: { message: 'رسالة جديدة', mention: 'لك أو فيها كلمة مفتاحية', single: 'إعلان أو رسالة منفردة' }, play: 'تشغيل: {{label}}',
    sound: { drop: 'قطرة', chime: 'رنين أجراس', knock: 'طرق', chirp: 'زقزقة', bell: 'جرس', none: 'بلا صوت' },
    keywords: 'الكلمات المفتاحية', keywordsHint: 'الرسالة التي فيها إحدى هذه الكلمات يصل إشعار بها في الغرف أيضًا، وحيث لا تريد إشعارات.', keyword: 'الكلمة', addKeyword: 'إضافة كلمة', removeKeyword: 'إزالة الكلمة {{word}}',
    quiet: 'ساعات الهدوء', quietHint: 'لا إشعارات خلالها، إلا بمن اخترت له «دائمًا».', addQuiet: 'إضافة ساعات هدوء', quietHours: 'ساعات الهدوء {{number}}', removeQuiet: 'إزالة ساعات الهدوء {{number}}',
    rules: 'جهات الاتصال والغرف والمجموعات', rulesHint: 'للتعيين اختر «الإشعارات» في قائمة جهة اتصال أو مجموعة، أو استخدم الجرس في غرفة.', noRules: 'لا شيء معيّن: تصل الإشعارات بكل شيء، وفي الغرف بما يذكرك.',
    toUsual: 'العودة إلى المعتاد: {{name}}', group: 'المجموعة {{name}}',
    entry: 'الإشعارات', entryHint: 'دائمًا أو أبدًا أو إيقاف لفترة', of: 'إشعارات {{name}}', which: 'إشعاري بـ', whichGroup: 'إشعاري برسائل جهات اتصالها',
    level: { usual: 'كالمعتاد', always: 'دائمًا', mentions: 'عند ذكري', never: 'أبدًا' },
    levelHint: {
      usual: 'كل رسالة في دردشة، وما يذكرك في غرفة.', always: 'كل رسالة، وفي ساعات الهدوء أيضًا.', mentions: 'ما يذكرك أو فيه إحدى كلماتك المفتاحية.', never: 'لا شيء إلا ما فيه إحدى كلماتك المفتاحية.',
    },
    forAWhile: 'إيقاف لفترة', hour: 'لمدة ساعة', untilTomorrow: 'حتى الغد', until: '{{level}} حتى {{time}}',
    why: 'لماذا وصل إشعار أو لم يصل؟', whyHint: 'أحدث الرسائل منذ تشغيل Linnet، وما كان سبب القرار. لا يُحفظ نصها لهذا الغرض.', whyNone: 'لم يصل شيء منذ تشغيل Linnet.', refresh: 'النظر من جديد',
    when: 'متى', from: 'من', outcome: 'إشعار', because: 'السبب', told: 'نعم', silent: 'لا',
    reason: {
      'on-screen': 'كنت تنظر إليها', off: 'الإشعارات متوقفة', muted: 'كانت الإشعارات مكتومة', dnd: 'كانت حالتك «عدم الإزعاج»', 'conversation-always': 'يصل إشعار بها دائمًا',
      'group-always': 'يصل إشعار بالمجموعة {{which}} دائمًا', 'quiet-hours': 'وصلت في ساعات الهدوء', keyword: 'فيها الكلمة {{which}}', 'conversation-never': 'لا يصل إشعار بها أبدًا', mention: 'فيها ذكرك',
      'conversation-mentions': 'لا يصل إشعار إلا عند ذكرك', 'group-never': 'لا يصل إشعار بالمجموعة {{which}} أبدًا', room: 'في الغرف لا يصل إشعار إلا بما يذكرك', usual: 'كالمعتاد',
    },
  },
} as const;
