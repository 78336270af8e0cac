/** What was said in the days before the demo, read and answered: who with, minutes ago, by whom, text. Oldest first with each. */
export const EARLIER: readonly (readonly [local: string, minutesAgo: number, by: 'them' | 'person', text: string])[] = [
  ['anna', 50 * 60, 'them', 'Hej! Is the boat dry by now?'], ['anna', 50 * 60 - 4, 'person', 'Nearly. The last coat of blue is on.'],
  ['anna', 49 * 60, 'them', 'Then we can take it to the lake 🚣'], ['anna', 24 * 60, 'person', 'Saturday is fine. I bring the boat, you bring the cake.'],
  ['omar', 46 * 60, 'person', 'Omar, do you have the photos of the workshop?'], ['omar', 45 * 60, 'them', 'نعم، سأرسلها غدا'], ['omar', 45 * 60 - 2, 'person', 'شكرا!'],
  ['yuki', 30 * 60, 'them', '図面を送りました。'], ['yuki', 29 * 60, 'person', 'Thank you, Yuki. I look at them tomorrow.'],
  ['rui', 28 * 60, 'person', 'Who cooks tonight?'], ['rui', 28 * 60 - 3, 'them', 'I do. Fish, as you like it.'], ['rui', 28 * 60 - 5, 'person', '🐟❤️'],
  ['priya', 27 * 60, 'them', 'क्या तुमने वह किताब पढ़ी?'], ['priya', 26 * 60, 'person', 'Half of it. Do not tell me the end!'],
  ['wei', 32 * 60, 'them', '明天两点开会。'], ['wei', 32 * 60 - 6, 'person', '好的。'],
  ['ilse', 47 * 60, 'them', 'Der Kuchen war gut, sagt der Nachbar.'], ['ilse', 47 * 60 - 9, 'person', 'Natürlich war er gut, Oma!'],
  ['dana', 31 * 60, 'person', 'Дана, дякую за допомогу вчора.'], ['dana', 31 * 60 - 1, 'them', 'Нема за що!'],
];
