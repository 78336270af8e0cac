/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'تفاصيل الاتصال', open: 'تفاصيل الاتصال', tried: 'ما جرت محاولته', account: 'الحساب', lead: 'ما فعله Linnet للوصول إلى الخادم منذ تشغيله. لا يُحفظ في أي مكان، وليست فيه أي كلمة مرور.',
    none: 'لم تجرِ أي محاولة بعد.', inProgram: 'هذا الحساب جزء من العرض التجريبي: خادمه يعمل داخل Linnet، ولا يمر شيء عبر الشبكة.', lost: 'تعذّرت قراءة ما جرت محاولته. يُرجى إغلاق هذا وفتحه من جديد.',
    copy: 'نسخ كنص', copied: 'تم النسخ.', notCopied: 'تعذّر النسخ.', again: 'الاتصال الآن',
    attempt: 'المحاولة {{number}}، {{time}}', ended: 'انتهت', goesOn: 'جارية', online: 'متصل', failed: 'فشلت',
    direct: 'TLS من أول بايت', starttls: 'STARTTLS', place: '{{host}}، المنفذ {{port}}',
    srv: 'سؤال DNS عن {{name}}', srvNone: 'لا سجلات كهذه', srvFailed: 'لا جواب ({{code}})', srvRefused: 'يقول النطاق إنه لا يقدّم هذه الخدمة',
    srvRecord: 'الأولوية {{priority}}، الوزن {{weight}}: {{place}}',
    source: {
      typed: 'ستجري محاولة: الخادم المكتوب', srv: 'ستجري المحاولة بترتيب سجلات DNS', 'own-address': 'ستجري محاولة: النطاق نفسه، إذ لا يذكر أي سجل DNS خادمًا',
      local: 'ستجري أولًا محاولة: خادم Linnet الخاص على هذا الكمبيوتر', redirect: 'ستجري محاولة: المكان الذي أحالنا إليه الخادم',
    },
    placeBy: '{{number}}. {{place}}، {{tls}}',
    dialled: 'محاولة {{place}}، {{tls}}', addresses: 'عناوين {{host}}: {{list}}', addressesNone: 'ليس لـ {{host}} عنوان', connected: 'تم الوصول إلى {{place}}', clear: 'المعروض قبل التشفير: {{list}}', nothing: 'لا شيء',
    secured: 'مشفّر بـ {{version}}، {{cipher}}', refusedSecured: 'مشفّر بـ {{version}}، {{cipher}}، لكن الشهادة غير موثوقة',
    alpn: 'ALPN: {{protocol}}', alpnNone: 'ALPN: لا اتفاق', serverName: 'الاسم المطلوب (SNI): {{name}}',
    trust: { authority: 'موثوقة: تضمن الشهادةَ جهة إصدار', pinned: 'موثوقة: وثقت بهذه الشهادة بنفسك', local: 'موثوقة: هي شهادة خادم Linnet الخاص على هذا الكمبيوتر' },
    certificate: 'الشهادة {{number}}: {{subject}}، صادرة عن {{issuer}}', certificateDates: 'صالحة من {{from}} إلى {{to}}', certificateNames: 'لـ {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'جهة الإصدار غير معروفة: تُسأل أيضًا قائمة جهات الإصدار على هذا الكمبيوتر',
    placeFailed: 'تعذّر {{place}}: {{what}} {{next}}',
    mechanisms: 'طرق تسجيل الدخول التي يقدّمها الخادم: {{list}}', bindings: 'روابط القناة التي يقدّمها: {{list}}', mechanism: 'تسجيل الدخول بـ {{name}}',
    bound: 'مرتبط بالقناة المشفّرة عبر {{binding}}', unbound: 'غير مرتبط بالقناة المشفّرة', authenticated: 'تم تسجيل الدخول',
    features: 'المعروض بعد تسجيل الدخول', feature: '{{name}} ({{space}})', resumed: 'تستمر الجلسة السابقة (XEP-0198)', notResumed: 'تعذّر استمرار الجلسة السابقة: تبدأ جلسة جديدة',
    session: 'الجلسة {{jid}}', managed: 'إدارة الدفق: مفعّلة؛ يمكن أن تستمر الجلسة بعد الانقطاع', managedOnly: 'إدارة الدفق: مفعّلة؛ لا يمكن أن تستمر الجلسة بعد الانقطاع', unmanaged: 'إدارة الدفق: غير مفعّلة',
    over: '{{what}} {{next}}', retry_zero: 'المحاولة التالية الآن', retry_one: 'المحاولة التالية بعد ثانية واحدة', retry_two: 'المحاولة التالية بعد ثانيتين', retry_few: 'المحاولة التالية بعد {{count}} ثوانٍ', retry_many: 'المحاولة التالية بعد {{count}} ثانية', retry_other: 'المحاولة التالية بعد {{count}} ثانية', redirected: 'يحيلنا الخادم إلى {{place}}', stopped: 'قُطع الاتصال',
  },
} as const;
