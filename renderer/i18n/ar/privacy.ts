export const privacy = {
  privacy: {
    region: 'الخصوصية', lead: 'من تحظره هنا لا يمكنه الكتابة إليك ولا رؤية حالتك ولا طلب رؤيتها، ولا يُعلَم بأنه محظور.',
    table: 'المحظورون', address: 'العنوان', kinds: 'ماذا', since: 'منذ', reason: 'السبب', account: 'حسابك', action: 'إلغاء الحظر',
    unblock: 'إلغاء الحظر', unblockOne: 'إلغاء الحظر: {{value}}', unblockMany_zero: 'إلغاء حظر المحدد', unblockMany_one: 'إلغاء حظر العنصر المحدد', unblockMany_two: 'إلغاء حظر العنصرين المحددين', unblockMany_few: 'إلغاء حظر {{count}} عناصر محددة', unblockMany_many: 'إلغاء حظر {{count}} عنصرًا محددًا', unblockMany_other: 'إلغاء حظر {{count}} عنصر محدد', select: 'تحديد {{value}}', selectAll: 'تحديد الكل',
    until: 'حتى', untilUnblocked: 'بلا نهاية', find: 'البحث في المحظورين', sinceUnknown: 'محظور في مكان آخر',
    block: 'حظر عنوان', blockSubmit: 'حظر', blockHint: 'شخص مثل anna@example.org، أو أحد أجهزته بإضافة \u200e/name في آخره، أو خادم كامل مثل example.org.', reasonHint: 'لا يراه غيرك.',
    moreChoices: 'خيارات أكثر', fewerChoices: 'خيارات أقل', whom: 'من', scope: { jid: 'عنوان', group: 'مجموعة جهات اتصال', subscription: 'كل من هم من نوع واحد' },
    ofGroup: 'حظر مجموعة جهات اتصال', ofGroupHint: 'كل من فيها، الآن ولاحقًا.', ofSubscription: 'حظر كل من هم من نوع واحد',
    howLong: 'المدة', time: { always: 'حتى تلغي الحظر', hour: 'لمدة ساعة', tomorrow: 'حتى الغد', week: 'لمدة أسبوع', date: 'حتى يوم تختاره' },
    lastDay: 'اليوم الأخير', badDay: 'يُرجى اختيار اليوم أو يوم لاحق.',
    export: 'تصدير', import: 'استيراد…', importTitle: 'استيراد', importFrom: 'من {{name}}', fileTooLarge: 'هذا الملف كبير جدًا: الحد الأقصى لما يُقرأ دفعة واحدة {{count}}. لم يتغيّر أي شيء.',
    importAdds_zero: 'لن يُضاف أي حظر.', importAdds_one: 'سيُضاف حظر واحد.', importAdds_two: 'سيُضاف حظران.', importAdds_few: 'سيُضاف {{count}} من عمليات الحظر.', importAdds_many: 'سيُضاف {{count}} من عمليات الحظر.', importAdds_other: 'سيُضاف {{count}} من عمليات الحظر.', importKnown_zero: 'لا شيء منها موجود بالفعل.', importKnown_one: 'واحد موجود بالفعل.', importKnown_two: 'اثنان موجودان بالفعل.', importKnown_few: 'الموجود بالفعل: {{count}}.', importKnown_many: 'الموجود بالفعل: {{count}}.', importKnown_other: 'الموجود بالفعل: {{count}}.',
    importBad_zero: 'لا أسطر غير صالحة:', importBad_one: 'سطر واحد لا يمكن استخدامه ويُترك:', importBad_two: 'سطران لا يمكن استخدامهما ويُتركان:', importBad_few: '{{count}} أسطر لا يمكن استخدامها وتُترك:', importBad_many: '{{count}} سطرًا لا يمكن استخدامها وتُترك:', importBad_other: '{{count}} سطر لا يمكن استخدامها وتُترك:', importMore_zero: 'ولا أسطر أخرى', importMore_one: 'وسطر آخر', importMore_two: 'وسطران آخران', importMore_few: 'و{{count}} أسطر أخرى', importMore_many: 'و{{count}} سطرًا آخر', importMore_other: 'و{{count}} سطر آخر',
    importSubmit_zero: 'حظر', importSubmit_one: 'حظر واحد', importSubmit_two: 'حظر اثنين', importSubmit_few: 'حظر {{count}}', importSubmit_many: 'حظر {{count}}', importSubmit_other: 'حظر {{count}}',
    badLine: {
      form: 'السطر {{number}} ليس حظرًا بالصيغة التي يكتبها Linnet.', address: 'السطر {{number}} لا يحتوي على عنوان XMPP.', subscription: 'السطر {{number}} لا يذكر نوع اشتراك.', over: 'السطر {{number}} حظر انتهت مدته.',
    },
    nobody: 'لا أحد محظور', nobodyText: 'يمكنك الحظر هنا، أو من قائمة جهة اتصال، أو عند وصول طلب.', noneFound: 'لا محظور يطابق «{{text}}»', more: 'عرض المزيد',
    means: {
      unknown: '{{address}} غير متصل: هذا ما كان محظورًا عند آخر اتصال.', none: 'لا يستطيع خادم {{address}} حفظ قوائم الخصوصية ولا حظر العناوين.',
      'privacy-lists': '{{address}}: محفوظ على خادمك في قائمة خصوصية، لكل أجهزتك.', 'blocking-command': '{{address}}: محفوظ على خادمك، لكل أجهزتك.',
    },
  },
} as const;
