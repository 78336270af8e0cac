export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_zero: 'لا جهات اتصال', contacts_one: 'جهة اتصال واحدة', contacts_two: 'جهتا اتصال', contacts_few: '{{count}} جهات اتصال', contacts_many: '{{count}} جهة اتصال', contacts_other: '{{count}} جهة اتصال',
    selected_zero: 'لم تُحدد أي جهة اتصال', selected_one: 'حُددت جهة اتصال واحدة', selected_two: 'حُددت جهتا اتصال', selected_few: 'حُددت {{count}} جهات اتصال', selected_many: 'حُددت {{count}} جهة اتصال', selected_other: 'حُددت {{count}} جهة اتصال', nothingChanged: 'لم يتغيّر أي شيء.', notice: 'جهات الاتصال والمجموعات',
    noGroup: 'بلا مجموعة', moveTo: '{{who}} ← {{group}}', copyTo: '{{who}} ← {{group}} (نسخة)', toNoGroup: '{{who}} ← خارج المجموعة', mergeInto: 'كل {{from}} ← {{to}}',
    otherAccount: 'جهة الاتصال تتبع حسابها: لا يمكن نقلها إلى حساب آخر.', dragHint: 'يمكن السحب إلى مجموعة', already: 'الموضع هو نفسه: {{group}}',
    cut: '{{who}}: للنقل انتقل إلى مجموعة واضغط {{key}}. وللتراجع Escape.', copied: '{{who}}: للنسخ انتقل إلى مجموعة واضغط {{key}}. وللتراجع Escape.', givenUp: 'أُلغي الأمر؛ لم يُنقل أي شيء.',
    moveEntry: 'النقل إلى مجموعة أخرى', moveEntryHint: 'ثم انتقل إلى المجموعة واضغط {{paste}}، أو استخدم السحب. {{cut}} يفعل الشيء نفسه، و{{copy}} ينسخ.',
    moved: 'نُقل إلى {{group}}: {{who}}.', added: 'أُضيف أيضًا إلى {{group}}: {{who}}.', left: 'أُخرج من {{group}}: {{who}}.', leftAll: 'أُخرج من كل المجموعات: {{who}}.',
    regrouped: 'نُقل من {{from}} إلى {{to}}: {{who}}.', changed: 'تم التغيير: {{who}}.',
    new: 'تمت الإضافة: {{who}}.', gone: 'تمت الإزالة: {{who}}.', imported_zero: 'لم تُستورد أي جهة اتصال.', imported_one: 'استُوردت جهة اتصال واحدة.', imported_two: 'استُوردت جهتا اتصال.', imported_few: 'استُوردت {{count}} جهات اتصال.', imported_many: 'استُوردت {{count}} جهة اتصال.', imported_other: 'استُوردت {{count}} جهة اتصال.', reordered: 'تغيّر الترتيب.',
    told: '{{who}}: أُرسلت حالتك، وسيُرسل كل تغيير فيها حتى تقطع الاتصال.',
    waits: 'يُعلَم خادمك عند عودة الاتصال.',
    undone: 'تم التراجع: {{what}}', redone: 'تمت الإعادة: {{what}}', nothingToUndo: 'لا شيء للتراجع عنه.', nothingToRedo: 'لا شيء لإعادته.',
    failed_zero: 'تغيّرت كل جهات الاتصال: {{reason}}', failed_one: 'لم تتغيّر جهة اتصال واحدة: {{reason}}', failed_two: 'لم تتغيّر جهتا اتصال: {{reason}}', failed_few: 'لم تتغيّر {{count}} جهات اتصال: {{reason}}', failed_many: 'لم تتغيّر {{count}} جهة اتصال: {{reason}}', failed_other: 'لم تتغيّر {{count}} جهة اتصال: {{reason}}',
    placed: '{{who}}: الموضع {{place}} من {{count}}.', notByHand: 'لنقل جهات الاتصال داخل المجموعة اختر «{{how}}» في {{menu}}.',
    undo: 'تراجع', redo: 'إعادة', remove: 'حذف المجموعة', removeHint: 'تبقى جهات اتصالها في قائمتك.',
    mergeEntry: 'الدمج مع مجموعة أخرى…', mergeWith: 'المجموعة', mergeTitle: 'دمج المجموعتين؟', mergeText_zero: 'نقل جهات الاتصال من {{from}} إلى {{to}}؟', mergeText_one: 'نقل جهة الاتصال الوحيدة من {{from}} إلى {{to}}؟', mergeText_two: 'نقل جهتي الاتصال من {{from}} إلى {{to}}؟', mergeText_few: 'نقل جهات الاتصال الـ {{count}} كلها من {{from}} إلى {{to}}؟', mergeText_many: 'نقل جهات الاتصال الـ {{count}} كلها من {{from}} إلى {{to}}؟', mergeText_other: 'نقل جهات الاتصال الـ {{count}} كلها من {{from}} إلى {{to}}؟', mergeHint: 'عندئذٍ لا تبقى {{from}}. يمكنك التراجع.', merge: 'نقل',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'استيراد جهات الاتصال وتصديرها', entry: 'استيراد أو تصدير…', account: 'الحساب',
    export: 'التصدير', exportLead: 'جهات اتصالك بأسمائها ومجموعاتها في ملف. يُفتح الجدول في أي برنامج جداول، وتقرأ برامج وخوادم أخرى صيغة XEP-0227.',
    csv: 'تصدير كجدول (CSV)', xml: 'تصدير بصيغة XEP-0227 (XML)',
    import: 'الاستيراد', importLead: 'جدول عموده الأول هو العنوان، أو ملف بصيغة XEP-0227. يظهر لك ما سيتغيّر قبل أن يتغيّر أي شيء.', choose: 'اختيار ملف…',
    from: 'من {{name}}', tooLarge: 'هذا الملف كبير جدًا. لم يتغيّر أي شيء.', unreadable: 'لم توجد جهات اتصال في هذا الملف. لم يتغيّر أي شيء.',
    new_zero: 'لا جهات اتصال جديدة', new_one: 'جهة اتصال جديدة واحدة', new_two: 'جهتا اتصال جديدتان', new_few: '{{count}} جهات اتصال جديدة', new_many: '{{count}} جهة اتصال جديدة', new_other: '{{count}} جهة اتصال جديدة', changed_zero: 'لا جهات اتصال تتغيّر', changed_one: 'جهة اتصال واحدة تحصل على اسم أو مجموعات', changed_two: 'جهتا اتصال تحصلان على أسماء أو مجموعات', changed_few: '{{count}} جهات اتصال تحصل على أسماء أو مجموعات', changed_many: '{{count}} جهة اتصال تحصل على أسماء أو مجموعات', changed_other: '{{count}} جهة اتصال تحصل على أسماء أو مجموعات',
    same_zero: 'لا شيء مطابق للملف بعد', same_one: 'واحدة مطابقة للملف بالفعل', same_two: 'اثنتان مطابقتان للملف بالفعل', same_few: 'المطابق للملف بالفعل: {{count}}', same_many: 'المطابق للملف بالفعل: {{count}}', same_other: 'المطابق للملف بالفعل: {{count}}',
    bad_zero: 'لا أسطر غير صالحة:', bad_one: 'سطر واحد لا يمكن استخدامه ويُترك:', bad_two: 'سطران لا يمكن استخدامهما ويُتركان:', bad_few: '{{count}} أسطر لا يمكن استخدامها وتُترك:', bad_many: '{{count}} سطرًا لا يمكن استخدامها وتُترك:', bad_other: '{{count}} سطر لا يمكن استخدامها وتُترك:',
    badRow: { address: 'السطر {{number}} بلا عنوان: {{text}}', own: 'السطر {{number}} هو عنوانك أنت.', long: 'في السطر {{number}} اسم أو مجموعة أطول من اللازم: {{text}}' },
    more_zero: 'ولا شيء غيرها', more_one: 'وواحد آخر', more_two: 'واثنان آخران', more_few: 'و{{count}} أخرى', more_many: 'و{{count}} أخرى', more_other: 'و{{count}} أخرى', isNew: 'جديدة', isChanged: 'متغيّرة', inGroups: 'في {{groups}}',
    asks: 'طلب رؤية وقت اتصال جهات الاتصال الجديدة', submit_zero: 'استيراد', submit_one: 'استيراد جهة اتصال واحدة', submit_two: 'استيراد جهتي اتصال', submit_few: 'استيراد {{count}} جهات اتصال', submit_many: 'استيراد {{count}} جهة اتصال', submit_other: 'استيراد {{count}} جهة اتصال', nothing: 'لا جديد فيه.',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'خيارات القائمة', sort: 'ترتيب جهات الاتصال في مجموعاتها', online: 'المتصل أولًا', presence: 'بحسب الحالة', presenceHint: 'المتصل، ثم من بالخارج، ثم عدم الإزعاج.', name: 'بحسب الاسم', activity: 'بحسب آخر نشاط', hand: 'يدويًا',
    showOffline: 'إظهار غير المتصلين', hideOffline: 'إخفاء غير المتصلين', collapseAll: 'طيّ كل المجموعات', expandAll: 'توسيع كل المجموعات', handHint: 'يمكنك سحب جهات الاتصال بين غيرها، أو ضغط Alt+Shift مع سهم. يُحفظ الترتيب على هذا الجهاز.',
  },
} as const;
