/** How somebody is for a while. */
export interface Mood {
  readonly show?: 'chat' | 'away' | 'xa' | 'dnd';
  /** In their own language first; others by their tag. */
  readonly status: string;
  readonly others?: Readonly<Record<string, string>>;
  /** Not there at all. */
  readonly isGone?: boolean;
}

/** Somebody in the demo. */
export interface DemoPerson {
  readonly local: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly language: string;
  readonly town: string;
  /** Degrees: the colour of their picture. */
  readonly hue: number;
  /** One after the other, and from the beginning again. */
  readonly moods: readonly Mood[];
  /** What they answer, one after the other. */
  readonly answers: readonly string[];
  /** What they wrote before the demo began: minutes ago, text. */
  readonly before?: readonly (readonly [minutesAgo: number, text: string])[];
}

export const PERSON = { local: 'mira', name: 'Mira Vogel', town: 'Brno', hue: 20 } as const;

export const PEOPLE: readonly DemoPerson[] = [
  {
    local: 'anna', name: 'Anna Lindqvist', groups: ['Friends'], language: 'sv', town: 'Uppsala', hue: 205,
    moods: [{ status: 'Making coffee', others: { sv: 'Kokar kaffe' } }, { show: 'away', status: 'In the garden' }],
    answers: ['Hej! Nice to see you here.', 'I am in the garden room as well, if you want to join us.', 'Try to write to me while you are offline: it waits and is sent when you are back.', 'See you at the lake?'],
    before: [[26 * 60, 'Are you coming to the lake on Saturday?'], [25 * 60, 'Bring the blue boat 🚣'], [12, 'The coffee is ready!']],
  },
  {
    local: 'omar', name: 'عمر حداد', groups: ['Friends'], language: 'ar', town: 'Amman', hue: 40,
    moods: [{ status: 'في الطريق', others: { en: 'On my way' } }, { show: 'dnd', status: 'أقود السيارة', others: { en: 'Driving' } }],
    answers: ['أهلا بك! Hello.', 'سأصل بعد قليل', 'Both directions in one chat, and each line in its own.'],
    before: [[180, 'مرحبا، هل وصلت الصور؟']],
  },
  {
    local: 'yuki', name: '田中 雪', groups: ['Work'], language: 'ja', town: 'Sapporo', hue: 300,
    moods: [{ show: 'dnd', status: '会議中', others: { en: 'In a meeting', de: 'In einer Besprechung' } }, { status: '席にいます', others: { en: 'At my desk' } }],
    answers: ['今、会議中です。後で返事します。', 'はい、わかりました。', 'The drawings are in the usual place.'],
    before: [[55, '図面を見ましたか?']],
  },
  {
    local: 'rui', name: 'Rui Costa', groups: ['Family'], language: 'pt', town: 'Porto', hue: 150,
    moods: [{ show: 'away', status: 'Out for a run' }, { status: 'Cooking' }],
    answers: ['Back in ten minutes.', 'Dinner at eight, as always.', 'Sim!'],
    before: [[90, 'Who has the keys?']],
  },
  {
    local: 'dana', name: 'Дана Кравець', groups: ['Work', 'Friends'], language: 'uk', town: 'Львів', hue: 265,
    moods: [{ status: 'Працюю з дому', others: { en: 'Working from home' } }, { show: 'xa', status: 'Обід', others: { en: 'Lunch' } }],
    answers: ['Привіт!', 'Так, звичайно.', 'I am in two of your groups: drag me, or use Groups in my menu.'],
  },
  {
    local: 'priya', name: 'प्रिया नायर', groups: ['Friends'], language: 'hi', town: 'Kochi', hue: 340,
    moods: [{ show: 'chat', status: 'बात करने का मन है', others: { en: 'In the mood to talk' } }],
    answers: ['नमस्ते 🙏', 'Tell me more!', 'Ha! 😄', 'हाँ'],
    before: [[7, 'नई किताब मिली 📚']],
  },
  {
    local: 'tomas', name: 'Tomáš Dvořák', groups: ['Work'], language: 'cs', town: 'Olomouc', hue: 95,
    moods: [{ show: 'xa', status: 'Zpět v pondělí', others: { en: 'Back on Monday', de: 'Am Montag zurück' } }],
    answers: ['(automatic) I am away until Monday.'],
  },
  {
    local: 'lea', name: 'Léa Martin', groups: ['Family'], language: 'fr', town: 'Lyon', hue: 0,
    moods: [{ status: '', isGone: true }, { status: 'Me voilà', others: { en: 'Here I am' } }],
    answers: ['Coucou !', 'À demain.'],
  },
  {
    local: 'noam', name: 'נועם לוי', groups: ['Friends'], language: 'he', town: 'Haifa', hue: 180,
    moods: [{ show: 'away', status: 'בים', others: { en: 'At the sea' } }, { status: 'בבית', others: { en: 'At home' } }],
    answers: ['שלום!', 'מחר בבוקר?'],
  },
  {
    local: 'wei', name: '陈伟', groups: ['Work'], language: 'zh-Hans', town: '成都', hue: 60,
    moods: [{ status: '在线' }, { show: 'away', status: '喝茶', others: { en: 'Having tea' } }],
    answers: ['你好!', '好的,没问题。', '👍'],
    before: [[300, '会议改到三点。']],
  },
  {
    local: 'ilse', name: 'Oma Ilse', groups: ['Family'], language: 'de', town: 'Graz', hue: 25,
    moods: [{ status: 'Ich bin da', others: { en: 'I am here' } }, { show: 'away', status: 'Im Garten' }],
    answers: ['Ach, wie schön von dir zu hören!', 'Hast du schon gegessen?', 'Der Kuchen ist im Ofen.'],
    before: [[45, 'Kommt ihr am Sonntag?']],
  },
];

/** Wants to see the person, and waits for an answer. */
export const ASKER = { local: 'sam', name: 'Sam Okafor', note: 'We met at the workshop in Graz. May I see when you are online?', hue: 225, town: 'Lagos' } as const;

/** The room, and what is said in it in turn. */
export const GARDEN = {
  local: 'garden', subject: 'Who waters the tomatoes?', members: ['anna', 'priya', 'wei'],
  lines: [['anna', 'The tomatoes are red at last 🍅'], ['priya', 'Save some for me!'], ['wei', '周末我去浇水。'], ['anna', 'Thank you, 伟!'], ['priya', 'And the beans?'], ['anna', 'Ilse has taken them all.']],
} as const;

export const HEADLINE = { local: 'news', subject: 'Linnet knows who gets through', body: 'Under Privacy, type an address: for each kind of stanza you see whether it passes, and by which rule.' } as const;
export const LETTER = {
  from: 'tomas', subject: 'The drawings for the workshop',
  body: 'Dear Mira,\n\nthe drawings are done. Two questions are left: who brings the projector, and may we use the garden if it does not rain?\n\nI am back on Monday.\n\nTomáš',
} as const;
