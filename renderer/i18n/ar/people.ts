export const people = {
  contacts: {
    tree: 'جهات الاتصال', find: 'البحث في جهات الاتصال والمحادثات', findPlaceholder: 'بحث', add: 'إضافة جهة اتصال',
    group: '{{group}}، المتصل {{online}} من {{total}}', count: '{{online}}/{{total}}', ungrouped: 'جهات الاتصال', otherContacts: 'جهات اتصال أخرى',
    row: '{{name}}، {{presence}}', rowStatus: '{{name}}، {{presence}}، {{status}}', rowUnread_zero: '{{row}}، لا رسائل غير مقروءة', rowUnread_one: '{{row}}، رسالة واحدة غير مقروءة', rowUnread_two: '{{row}}، رسالتان غير مقروءتين', rowUnread_few: '{{row}}، {{count}} رسائل غير مقروءة', rowUnread_many: '{{row}}، {{count}} رسالة غير مقروءة', rowUnread_other: '{{row}}، {{count}} رسالة غير مقروءة',
    asking: 'في انتظار الموافقة', blocked: 'محظور',
    /** A change of the person's that the server does not know yet. */
    waits: {
      heading: 'تغيير في الانتظار', add: 'يُضاف عند الاتصال', change: 'تغيير لم يُرسل بعد', remove: 'يُزال عند الاتصال',
      problem: 'لم يُقبل تغييرك', insist: 'التغيير رغم ذلك', insistHint: 'يستبدل ما غيّره جهاز آخر.', giveUp: 'التخلي عن التغيير', giveUpHint: 'تبقى جهة الاتصال كما هي على خادمك.',
    },
  },
  contactMenu: {
    open: 'فتح الدردشة', write: 'إرسال رسالة منفردة', edit: 'تعديل جهة الاتصال', groups: 'المجموعات', profile: 'عرض الملف الشخصي', askPresence: 'طلب رؤية الحالة', letSee: 'السماح برؤية حالتي',
    stopLetting: 'إيقاف السماح برؤية حالتي', stopSeeing: 'التوقف عن رؤية الحالة', block: 'حظر', unblock: 'إلغاء الحظر', remove: 'إزالة', addContact: 'إضافة جهة اتصال',
    direct: 'إرسال حالتي إلى جهة الاتصال', directHint: 'تظهر لها حالتك وكل تغيير فيها حتى تقطع الاتصال.', takeBack: 'سحب حالتي', takeBackHint: 'سبق أن أعلنتها مباشرة.',
    directGroup: 'إرسال حالتي إلى هذه المجموعة',
  },
  addContact: {
    title: 'إضافة جهة اتصال', address: 'العنوان', name: 'الاسم', groups: 'المجموعات', note: 'رسالة إلى جهة الاتصال', account: 'الحساب', submit: 'إضافة',
    lead: 'تُسأل جهة الاتصال إن كان يُسمح لك برؤية وقت اتصالها.', namePlaceholder: 'الاسم الذي تستخدمه لها', addressPlaceholder: 'anna@example.org',
    groupsHint: 'يمكنك اختيار مجموعة أو كتابة مجموعة جديدة؛ تفصل الفواصل بين عدة مجموعات.', groupSuggestions: 'المجموعات', showGroups: 'عرض المجموعات', noteHint: 'تظهر مع طلبك.', removeGroup: 'إخراج من {{group}}',
  },
  editContact: { title: 'تعديل {{name}}', groupsTitle: 'مجموعات {{name}}', noGroups: 'خارج المجموعات', newGroup: 'مجموعة جديدة' },
  groupMenu: { rename: 'إعادة تسمية المجموعة', collapse: 'طيّ', expand: 'توسيع', message: 'مراسلة الجميع', block: 'حظر المجموعة', blockReason: 'يتطلب هذا خادمًا يحفظ قوائم الخصوصية.' },
  messageGroup: {
    title: 'رسالة إلى كل من في {{group}}', who: 'من تصله',
    lead_zero: 'لا تصل إلى أي جهة اتصال.', lead_one: 'تصل إلى جهة اتصال واحدة، في محادثتك معها.', lead_two: 'تصل إلى كل من جهتي الاتصال على حدة، في محادثتك معها.', lead_few: 'تصل إلى كل من جهات الاتصال الـ {{count}} على حدة، في محادثتك معها.', lead_many: 'تصل إلى كل من جهات الاتصال الـ {{count}} على حدة، في محادثتك معها.', lead_other: 'تصل إلى كل من جهات الاتصال الـ {{count}} على حدة، في محادثتك معها.',
    send_zero: 'إرسال', send_one: 'إرسال إلى جهة اتصال واحدة', send_two: 'إرسال إلى جهتي اتصال', send_few: 'إرسال إلى {{count}} جهات اتصال', send_many: 'إرسال إلى {{count}} جهة اتصال', send_other: 'إرسال إلى {{count}} جهة اتصال', progress: '{{done}} من {{total}}…',
    partly_zero: 'وصلت إلى جميع جهات الاتصال.', partly_one: 'لم تصل إلى جهة اتصال واحدة. يمكنك إعادة الإرسال للمحاولة.', partly_two: 'لم تصل إلى جهتي اتصال. يمكنك إعادة الإرسال للمحاولة.', partly_few: 'لم تصل إلى {{count}} جهات اتصال. يمكنك إعادة الإرسال للمحاولة.', partly_many: 'لم تصل إلى {{count}} جهة اتصال. يمكنك إعادة الإرسال للمحاولة.', partly_other: 'لم تصل إلى {{count}} جهة اتصال. يمكنك إعادة الإرسال للمحاولة.',
  },
  renameGroup: {
    title: 'إعادة تسمية {{group}}', name: 'اسم المجموعة', submit: 'إعادة التسمية',
    lead_zero: 'لا جهات اتصال فيها.', lead_one: 'فيها جهة اتصال واحدة. تتغيّر بياناتها على كل كمبيوتر تستخدمه.', lead_two: 'فيها جهتا اتصال. تتغيّر بيانات كل منهما على كل كمبيوتر تستخدمه.', lead_few: 'فيها {{count}} جهات اتصال. تتغيّر بيانات كل منها على كل كمبيوتر تستخدمه.', lead_many: 'فيها {{count}} جهة اتصال. تتغيّر بيانات كل منها على كل كمبيوتر تستخدمه.', lead_other: 'فيها {{count}} جهة اتصال. تتغيّر بيانات كل منها على كل كمبيوتر تستخدمه.',
    joins: 'توجد مجموعة كهذه بالفعل: تصبح المجموعتان واحدة.', empty: 'يُرجى كتابة اسم.', progress: 'تم تغيير {{done}} من {{total}}…',
    partly: 'تم تغيير {{done}} من {{total}}. ما زال في {{group}}:', again: 'إعادة المحاولة لهذه',
  },
  nestGroup: {
    entry: 'الوضع داخل مجموعة أخرى', title: 'وضع {{group}} داخل مجموعة أخرى', into: 'داخل', outermost: 'بلا مجموعة: الأعلى', submit: 'الوضع هناك', instead: 'الوضع في الداخل',
    lead: 'تنتقل المجموعة مع جهات اتصالها ومع كل المجموعات التي فيها. يمكنك التراجع.',
    delimiter: 'الرمز بين الأسماء', delimiterHint: 'هذه أول مجموعة متداخلة في هذا الحساب: يصل هذا الرمز بين الأسماء، وقد تعرضه برامج أخرى. رمز واحد أو أكثر، لكن ليس حرفًا واحدًا أو رقمًا واحدًا.',
    badDelimiter: 'يُرجى كتابة رمز واحد أو أكثر، لكن ليس حرفًا واحدًا أو رقمًا واحدًا.',
  },
  removeContact: {
    title: 'إزالة {{name}}؟', text: 'يُزال {{address}} من قائمة جهات اتصالك على كل كمبيوتر تستخدمه. لا تظهر حالة أي منكما للآخر بعد ذلك. تبقى المحادثة على هذا الكمبيوتر.', submit: 'إزالة',
  },
  contactProfile: {
    title: 'الملف الشخصي: {{name}}', address: 'العنوان', copyAddress: 'نسخ العنوان', presence: 'الحالة', resources: 'الأجهزة المتصلة', groups: 'المجموعات', account: 'حسابك', priority: 'الأولوية {{priority}}', since: '{{state}} منذ {{time}}', noResource: 'جهاز بلا اسم', notContact: 'ليس في جهات اتصالك', lastStatus: 'آخر ما قيل: {{status}}', presenceError: 'يقول خادم جهة الاتصال: {{reason}}.', newAddress: 'إضافة {{address}} بدلًا من ذلك…', newAddressHint: 'لا يمكن لغير جهة الاتصال أن تخبرك إن كان هذا العنوان لها حقًا.',
  },
  /** Who sees whom, in each of the nine states. */
  standing: {
    both: 'تظهر حالة كل منكما للآخر.',
    to: 'تظهر لك حالة جهة الاتصال؛ ولا تظهر لها حالتك.', 'to-in': 'تظهر لك حالة جهة الاتصال، وهي تطلب رؤية حالتك.',
    from: 'تظهر حالتك لجهة الاتصال؛ ولا تظهر لك حالتها.', 'from-out': 'تظهر حالتك لجهة الاتصال. وقد طلبت رؤية حالتها وما زلت في انتظار الجواب.',
    none: 'لا تظهر حالة أي منكما للآخر.', 'none-out': 'طلبت رؤية حالة جهة الاتصال وما زلت في انتظار الجواب.',
    'none-in': 'تطلب جهة الاتصال رؤية حالتك.', 'none-out-in': 'طلب كل منكما رؤية حالة الآخر.',
  },
  /** What each step does, said before it is done. */
  subscription: {
    heading: 'من يرى من',
    ask: 'تُسأل جهة الاتصال. تظهر لك حالتها عند موافقتها.', askAgain: 'يسأل جهة الاتصال مرة أخرى.',
    withdraw: 'يسحب طلبك.', withdrawButton: 'سحب الطلب', askAgainButton: 'الطلب من جديد',
    stopSeeing: 'تُعلَم جهة الاتصال بذلك. لرؤيتها ثانية يلزم طلب جديد.',
    approve: 'طلبت جهة الاتصال ذلك. سيظهر لها وقت اتصالك.',
    stopLetting: 'تُعلَم جهة الاتصال بذلك وتراك غير متصل. لرؤيتك ثانية عليها أن تطلب من جديد.',
    allow: 'يظهر وقت اتصالك لجهة الاتصال فور طلبها؛ ولن تُسأل ثانية.', allowButton: 'السماح برؤيتك دون سؤال',
    allowed: 'تظهر حالتك لجهة الاتصال فور طلبها.', disallow: 'سيكون على جهة الاتصال أن تطلب منك من جديد.', disallowButton: 'عدم السماح دون سؤال',
    outOfStep: { forbidden: 'تقول قائمتك إن الحالة تظهر لك، ويقول خادم جهة الاتصال إنه لا يُسمح لك. يُرجى الطلب من جديد: عندئذٍ يتفق الاثنان.', 'not-authorized': 'تقول قائمتك إن الحالة تظهر لك، ويقول خادم جهة الاتصال إنها لم تجب عن طلبك بعد. يمكنك الطلب من جديد.' },
    mustAsk: 'لا يمكن لغير جهة الاتصال أن تطلب رؤية حالتك.',
  },
  happened: {
    heading: 'ما حدث',
    added: 'الإضافة إلى جهات اتصالك.', removed: 'الإزالة من جهات اتصالك.',
    'we-asked': 'طلبت رؤية حالة جهة الاتصال.', 'we-approved': 'سمحت لجهة الاتصال برؤية حالتك.', 'we-denied': 'رفضت طلب جهة الاتصال.',
    'we-withdrew': 'سحبت طلبك.', 'we-stopped-looking': 'توقفت عن رؤية حالة جهة الاتصال.', 'we-stopped-showing': 'أوقفت السماح لجهة الاتصال برؤية حالتك.',
    'we-allowed': 'سمحت لجهة الاتصال برؤية حالتك دون سؤال.', 'we-disallowed': 'لم تعد تسمح لجهة الاتصال دون سؤال.',
    'they-asked': 'طلبت جهة الاتصال رؤية حالتك.', 'they-approved': 'قبلت جهة الاتصال طلبك: تظهر لك حالتها.', 'they-denied': 'رفضت جهة الاتصال طلبك.',
    'they-withdrew': 'سحبت جهة الاتصال طلبها.', 'they-stopped-looking': 'لم تعد جهة الاتصال تتابع حالتك.', 'they-stopped-showing': 'لم تعد جهة الاتصال تسمح لك برؤية حالتها.',
    'they-left': 'أنهت جهة الاتصال ذلك في الاتجاهين: لم تعد حالة أي منكما تظهر للآخر.',
    'asking-ended': 'انتهى طلبك.', 'seeing-ended': 'لم تعد حالة جهة الاتصال تظهر لك.', 'showing-ended': 'لم تعد حالتك تظهر لجهة الاتصال.',
  },
  news: { region: 'المستجدات', dismiss: 'تجاهل مستجدات {{name}}', dismissAll_zero: 'تجاهل', dismissAll_one: 'تجاهلها', dismissAll_two: 'تجاهلهما معًا', dismissAll_few: 'تجاهل الـ {{count}} كلها', dismissAll_many: 'تجاهل الـ {{count}} كلها', dismissAll_other: 'تجاهل الـ {{count}} كلها' },
  requests: {
    region: 'الطلبات', item: 'طلب من {{address}} لرؤية حالتك', approve: 'موافقة', approveAndAdd: 'موافقة وإضافة', deny: 'رفض', block: 'حظر',
    calls: 'الاسم المذكور:', all: 'تحديد الكل', selected_zero: 'لم يُحدد شيء', selected_one: 'حُدد واحد', selected_two: 'حُدد اثنان', selected_few: 'حُدد {{count}}', selected_many: 'حُدد {{count}}', selected_other: 'حُدد {{count}}', showAll: 'عرض كل الطلبات', select: 'تحديد {{address}}',
    forAccount: 'إلى {{address}}', list: 'من يطلب', naming: 'الاسم والمجموعات',
    wrote: 'رسائل إليك من {{address}}', read_zero: 'لا رسائل', read_one: 'قراءة رسالة واحدة', read_two: 'قراءة رسالتين', read_few: 'قراءة {{count}} رسائل', read_many: 'قراءة {{count}} رسالة', read_other: 'قراءة {{count}} رسالة', show: 'عرض ما كُتب',
    stranger: 'لا معرفة بينكما بعد. لا يُعرف عنك شيء حتى ترد أو تكتب.', strangerRegion: 'طلب مراسلة',
  },
  conversations: {
    list: 'المحادثات', heading: 'الدردشات', you: 'أنت: {{text}}', said: '{{nick}}: {{text}}', unread_zero: 'لا رسائل غير مقروءة', unread_one: 'رسالة واحدة غير مقروءة', unread_two: 'رسالتان غير مقروءتين', unread_few: '{{count}} رسائل غير مقروءة', unread_many: '{{count}} رسالة غير مقروءة', unread_other: '{{count}} رسالة غير مقروءة', row: '{{name}}', failed: 'لم تُرسل', found: 'المحادثات التي وُجدت', messagesFound: 'الرسائل التي وُجدت', moreFound: 'عرض المزيد', searching: 'جارٍ البحث…', draft: 'مسودة: {{text}}',
  },
} as const;
