export const links = {
  /** Links to addresses (`xmpp:`, `im:`, `pres:`): what they lead to, and what is asked before anything is done. */
  links: {
    heading: 'رابط', title: 'رابط إلى {{address}}', hint: 'رابط إلى {{address}}',
    open: 'فتح', message: 'كتابة رسالة منفردة', roster: 'إضافة جهة اتصال', subscribe: 'طلب رؤية الحالة', unsubscribe: 'التوقف عن رؤية الحالة', remove: 'إزالة جهة الاتصال', join: 'غرفة',
    openText: '{{address}} ليس في قائمة جهات اتصالك. ماذا تريد أن تفعل؟',
    subscribeText: 'يطلب منك الرابط رؤية حالة {{address}}. سيُرسل طلب إلى هذا العنوان، وتظهر لك الحالة عند الموافقة.',
    unsubscribeText: 'يطلب منك الرابط التوقف عن رؤية حالة {{address}}. سيُعلَم هذا العنوان بذلك؛ ولرؤيتها ثانية يلزم طلب جديد.',
    filledIn: 'ملأ رابط هذه الخانات. يُرجى قراءتها قبل المتابعة.',
  },
} as const;
